#include "csv_scanner.hpp"

#include <soleus/text/limits.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <emmintrin.h>

namespace soleus::text {

struct CsvScanner::Block {
    std::uint64_t delimiter = 0;
    std::uint64_t lf = 0;
    std::uint64_t cr = 0;
    std::uint64_t quote = 0;
};

namespace {

constexpr std::size_t k_block = 64;
// Every byte of a span may separate; what was pending before is at most a row's worth.
constexpr std::size_t k_places = CsvScanner::k_span + k_block + limits::k_columns + 3;

/// Whether `a` or `b` stands among the bytes at all: most blocks have neither quote nor CR.
bool any(const __m128i (&bytes)[4], char a, char b) {
    const __m128i first = _mm_set1_epi8(a);
    const __m128i second = _mm_set1_epi8(b);
    __m128i found = _mm_setzero_si128();
    for (const __m128i& part : bytes) {
        found = _mm_or_si128(
            found, _mm_or_si128(_mm_cmpeq_epi8(part, first), _mm_cmpeq_epi8(part, second)));
    }
    return _mm_movemask_epi8(found) != 0;
}

std::uint64_t equal(const __m128i (&bytes)[4], char c) {
    const __m128i wanted = _mm_set1_epi8(c);
    std::uint64_t mask = 0;
    for (unsigned i = 0; i < 4; ++i) {
        const auto bits =
            static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes[i], wanted)));
        mask |= static_cast<std::uint64_t>(bits) << (16 * i);
    }
    return mask;
}

// Bit i is the parity of bits 0..i.
std::uint64_t running_xor(std::uint64_t bits) {
    for (unsigned shift = 1; shift < 64; shift *= 2) {
        bits ^= bits << shift;
    }
    return bits;
}

}  // namespace

CsvScanner::CsvScanner()
    : places_{std::make_unique_for_overwrite<std::uint32_t[]>(k_places)},
      rows_{std::make_unique_for_overwrite<std::uint32_t[]>(k_places)} {}

// Members are kept in registers: a store through a pointer might change any of them.
inline void CsvScanner::note_places(std::uint64_t separator, std::uint64_t row, std::size_t base) {
    std::uint32_t* place = places_.get() + place_count_;
    const auto offset = static_cast<std::uint32_t>(base);
    const auto note = [&](std::uint64_t found) {
        for (; found != 0; found &= found - 1) {
            *place++ = offset + static_cast<std::uint32_t>(std::countr_zero(found));
        }
    };
    for (; row != 0; row &= row - 1) {
        const std::uint64_t up_to_its_end = row ^ (row - 1);
        note(separator & up_to_its_end);
        separator &= ~up_to_its_end;
        rows_[row_count_++] = static_cast<std::uint32_t>(place - places_.get() - 1);
    }
    note(separator);
    place_count_ = static_cast<std::size_t>(place - places_.get());
}

void CsvScanner::scan(const char* data, std::size_t end, bool last) {
    end = std::min(end, position_ + k_span);
    while (position_ + k_block <= end || (last && position_ < end)) {
        __m128i bytes[4];
        std::memcpy(bytes, data + position_, k_block);
        const std::size_t left = end - position_;
        if (left >= k_block && (inside_ | after_closing_ | after_cr_) == 0 &&
            !any(bytes, '"', '\r')) {
            const std::uint64_t lf = equal(bytes, '\n');
            const std::uint64_t separator = equal(bytes, delimiter_) | lf;
            note_places(separator, lf, position_);
            after_separator_ = separator >> 63;
            position_ += k_block;
            continue;
        }
        const Block block{equal(bytes, delimiter_), equal(bytes, '\n'), equal(bytes, '\r'),
                          equal(bytes, '"')};
        const std::uint64_t valid =
            left < k_block ? (std::uint64_t{1} << left) - 1 : ~std::uint64_t{0};
        if (!add(block, position_, valid)) {
            irregular_ = true;
            return;
        }
        position_ += std::min(left, k_block);
    }
}

bool CsvScanner::add(const Block& block, std::size_t base, std::uint64_t valid) {
    const std::uint64_t quote = block.quote & valid;
    const std::uint64_t inside = quote == 0 ? inside_ : running_xor(quote) ^ inside_;
    const std::uint64_t lf = block.lf & ~inside & valid;
    const std::uint64_t cr = block.cr & ~inside & valid;
    const std::uint64_t lf_of_pair = lf & (cr << 1 | after_cr_);
    std::uint64_t row = (lf | cr) & ~lf_of_pair;
    std::uint64_t separator = (block.delimiter & ~inside & valid) | row;

    const std::uint64_t closing = quote & ~inside;
    const std::uint64_t opens_badly =
        quote & inside & ~((separator | quote | lf_of_pair) << 1 | after_separator_);
    const std::uint64_t closes_badly =
        (closing << 1 | after_closing_) & ~(separator | quote) & valid;
    const std::uint64_t bad = opens_badly | closes_badly;
    if (bad != 0) {
        const std::uint64_t before = (bad & (0 - bad)) - 1;
        separator &= before;
        row &= before;
    }

    note_places(separator, row, base);
    line_ends_in_quotes_ |= ((block.lf | block.cr) & inside & valid) != 0;
    inside_ = 0 - (inside >> 63);
    after_separator_ = (separator | quote | lf_of_pair) >> 63;
    after_closing_ = closing >> 63;
    after_cr_ = cr >> 63;
    return bad == 0;
}

void CsvScanner::move_pending() {
    next_row_ = row_count_ = 0;
    const std::size_t dropped = next_place_ - k_first_place;
    std::copy(places_.get() + next_place_, places_.get() + place_count_,
              places_.get() + k_first_place);
    place_count_ -= dropped;
    next_place_ = k_first_place;
}

void CsvScanner::end_row(std::size_t end) {
    places_[place_count_] = static_cast<std::uint32_t>(end);
    rows_[row_count_++] = static_cast<std::uint32_t>(place_count_++);
}

void CsvScanner::restart(std::size_t position) {
    position_ = position;
    place_count_ = next_place_ = k_first_place;
    row_count_ = next_row_ = 0;
    inside_ = after_closing_ = after_cr_ = 0;
    after_separator_ = 1;
    irregular_ = false;
}

void CsvScanner::shift(std::size_t bytes) {
    position_ -= bytes;
    for (std::size_t i = next_place_; i < place_count_; ++i) {
        places_[i] -= static_cast<std::uint32_t>(bytes);
    }
}

}  // namespace soleus::text
