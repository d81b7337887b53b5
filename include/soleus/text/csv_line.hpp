#pragma once

#include <bit>
#include <cstddef>
#include <emmintrin.h>
#include <string>
#include <string_view>

namespace soleus::text {

/// Takes the fields of plain lines of CsvReader::ahead() one after another, each found as it is
/// read: where nearly all lines are plain, their separators need not be found beforehand. A line is
/// plain if it is nothing but its fields, each as it stands or all of it in quotes. What is not is
/// no error here but left to CsvReader. Every take_ answers where the next field (after the last,
/// the next line) begins, or null where it cannot say.
class CsvLine {
public:
    /// Bytes of a plain line; more are left to the bounds of CsvReader.
    static constexpr std::size_t k_longest = std::size_t{16} * 1024;
    /// Bytes of a text that take_same may be asked for.
    static constexpr std::size_t k_longest_same = 32;

    explicit CsvLine(char delimiter)
        : delimiters_{_mm_set1_epi8(delimiter)}, delimiter_{delimiter} {}

    /// The text that the lines to come lie in.
    void lies_in(std::string_view ahead) { stop_ = ahead.data() + ahead.size(); }
    /// Whether a line was plain, all of whose fields were taken: `end` is the last answer.
    [[nodiscard]] bool holds(const char* begin, const char* end) const {
        return end != nullptr && end <= stop_ && end - begin <= std::ptrdiff_t{k_longest};
    }

    /// A field of at most 15 bytes that whoever asks refuses unless it is all figures and signs
    /// that are no separators: only its own separator is looked for. The eight bytes before its end
    /// may be read.
    template <bool Last>
    [[nodiscard, gnu::always_inline]] const char* take_short(const char* at,
                                                             std::string_view& field) const {
        const __m128i wanted = Last ? _mm_set1_epi8('\n') : delimiters_;
        const unsigned found = mask(_mm_cmpeq_epi8(load(at), wanted));
        if (found == 0) {
            return nullptr;
        }
        const auto size = static_cast<std::size_t>(std::countr_zero(found));
        field = {at, Last && size > 0 && at[size - 1] == '\r' ? size - 1 : size};
        return at + size + 1;
    }

    /// A field of so many bytes, whatever they are: whoever asks knows that they are no separators.
    template <bool Last, std::size_t Size>
    [[nodiscard, gnu::always_inline]] const char* take_any(const char* at) const {
        return after<Last>(at + Size);
    }

    /// A field that may read like `text` from its first byte on, by `same(field, text)`.
    template <bool Last, class Same>
    [[nodiscard, gnu::always_inline]] const char* take_same(const char* at, std::string_view text,
                                                            Same same) const {
        const char* const end = at + text.size();
        return same(std::string_view{at, text.size()}, text) && *end == (Last ? '\n' : delimiter_)
                   ? end + 1
                   : nullptr;
    }

    /// Any field, without its quotes; none that holds doubled ones.
    template <bool Last>
    [[nodiscard, gnu::always_inline]] const char* take_text(const char* at,
                                                            std::string_view& field) const {
        const bool quoted = *at == '"';
        const char* const begin = quoted ? at + 1 : at;
        const char* const end = quoted ? end_of<true>(begin) : end_of<false>(begin);
        field = {begin, static_cast<std::size_t>(end - begin)};
        if (!quoted) {
            return after<Last>(end);
        }
        return *end == '"' ? after<Last>(end + 1) : nullptr;
    }

    /// A field in quotes that holds doubled ones, which are made single.
    template <bool Last>
    [[nodiscard]] const char* take_quoted(const char* at, std::string& field) const {
        field.clear();
        const char* end = at;
        while (*end == '"') {
            const char* const begin = end + 1;
            end = end_of<true>(begin);
            if (*end != '"') {
                return nullptr;
            }
            ++end;
            field.append(begin, *end == '"' ? end : end - 1);
        }
        return after<Last>(end);
    }

private:
    [[nodiscard]] static __m128i load(const char* at) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    }
    [[nodiscard]] static unsigned mask(__m128i found) {
        return static_cast<unsigned>(_mm_movemask_epi8(found));
    }

    /// The first quote or end of a line, or of a field in no quotes; or some place behind the text.
    template <bool Quoted>
    [[nodiscard, gnu::always_inline]] const char* end_of(const char* at) const {
        for (;; at += sizeof(__m128i)) {
            const __m128i bytes = load(at);
            const auto equal = [bytes](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
            __m128i ends = _mm_or_si128(_mm_or_si128(equal('\n'), equal('\r')), equal('"'));
            if constexpr (!Quoted) {
                ends = _mm_or_si128(ends, _mm_cmpeq_epi8(bytes, delimiters_));
            }
            if (const unsigned found = mask(ends); found != 0) {
                return at + std::countr_zero(found);
            }
            if (at >= stop_) {
                return at;
            }
        }
    }

    /// Over what must follow a field.
    template <bool Last>
    [[nodiscard, gnu::always_inline]] const char* after(const char* end) const {
        if constexpr (!Last) {
            return *end == delimiter_ ? end + 1 : nullptr;
        }
        end += *end == '\r' ? 1 : 0;
        return *end == '\n' ? end + 1 : nullptr;
    }

    __m128i delimiters_;
    const char* stop_ = nullptr;
    char delimiter_;
};

}  // namespace soleus::text
