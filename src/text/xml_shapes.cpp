#include "xml_shapes.hpp"

#include "quick_number.hpp"
#include "window.hpp"
#include "xml_chars.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace soleus::text {
namespace {

constexpr std::size_t k_longest = 16 * 1024;  // a point of any writer seen is below 700 bytes
constexpr std::size_t k_most_shapes = 4;  // points with and without heart rate, first and last ones
constexpr std::size_t k_longest_value = 4 * 1024;

constexpr std::array<signed char, 32> k_ones_then_zeros = {-1, -1, -1, -1, -1, -1, -1, -1,
                                                           -1, -1, -1, -1, -1, -1, -1, -1};

// What ends a hole. All of !"#$%&' and blanks, '<', '>', ']', control characters and bytes beyond
// ASCII do: more than could matter, but numbers, times and plain words are what repeats.
__m128i stops_hole(__m128i bytes) {
    const __m128i low = _mm_cmplt_epi8(bytes, _mm_set1_epi8('('));
    const __m128i angles = equals(_mm_or_si128(bytes, _mm_set1_epi8(2)), '>');
    return either(low, either(angles, equals(bytes, ']')));
}

// Both sides may be read 15 bytes past `size`.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
    const auto differ = [=](std::size_t i) {
        return _mm_xor_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(a + i)),
                             _mm_loadu_si128(reinterpret_cast<const __m128i*>(b + i)));
    };
    __m128i all = _mm_setzero_si128();
    if (size < 16) {
        const __m128i wanted =
            _mm_loadu_si128(reinterpret_cast<const __m128i*>(k_ones_then_zeros.data() + 16 - size));
        all = _mm_and_si128(differ(0), wanted);
    } else {
        all = differ(size - 16);
        for (std::size_t i = 0; i + 16 < size; i += 16) {
            all = _mm_or_si128(all, differ(i));
        }
    }
    return _mm_movemask_epi8(_mm_cmpeq_epi8(all, _mm_setzero_si128())) == 0xFFFF;
}

}  // namespace

void XmlShapes::Lead::learn(std::string_view blanks) {
    if (blanks.size() > k_longest) {
        return;
    }
    *this = {};
    size = blanks.size();
    for (std::size_t i = 0; i < size; ++i) {
        bytes[i] = blanks[i];
        wanted[i] = '\xFF';
    }
    lines = count_line_ends(blanks);
    column = lines > 0 ? size - blanks.find_last_of("\r\n") : 0;
}

const char* XmlShapes::Lead::skip(const char* p) const {
    const auto load = [](const char* from) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    };
    const __m128i differ =
        _mm_and_si128(_mm_xor_si128(load(p), load(bytes.data())), load(wanted.data()));
    const bool same = _mm_movemask_epi8(_mm_cmpeq_epi8(differ, _mm_setzero_si128())) == 0xFFFF;
    return same && p[size] == '<' ? p + size : nullptr;
}

void XmlShapes::begin(std::size_t begin, std::size_t depth) {
    learning_ = true;
    begin_ = begin;
    depth_ = depth;
    text_seen_ = false;
    leaf_.reset();
    path_.clear();
    path_ends_.clear();
    holes_.clear();
    ranges_.clear();
}

std::optional<std::size_t> XmlShapes::learning_begin(std::size_t position) {
    learning_ = learning_ && position - begin_ <= k_longest;
    return learning_ ? std::optional{begin_} : std::nullopt;
}

void XmlShapes::enter(std::string_view local_name) {
    learning_ = learning_ && !text_seen_;
    path_ends_.push_back(path_.size());
    if (path_ends_.size() == 1) {
        return;  // the learnt element itself: paths are relative to it
    }
    if (!path_.empty()) {
        path_ += '/';
    }
    path_ += local_name;
}

void XmlShapes::add_attribute(std::string_view local_name, std::size_t value_begin,
                              std::size_t value_end) {
    add_hole(local_name, value_begin, value_end);
}

void XmlShapes::add_text(std::string_view text) {
    text_seen_ = text_seen_ || text.find_first_not_of(" \n\r\t") != std::string_view::npos;
}

void XmlShapes::start_ends(std::size_t inside, bool empty) {
    leaf_ = empty ? std::nullopt : std::optional{inside - begin_};
}

void XmlShapes::add_hole(std::string_view attribute, std::size_t begin, std::size_t end) {
    if (holes_.size() == XmlReader::k_most_holes) {
        learning_ = false;
        return;
    }
    holes_.push_back({path_, std::string{attribute}});
    ranges_.push_back({begin - begin_, end - begin_});
}

std::optional<std::size_t> XmlShapes::leave(const char* window, std::size_t tag,
                                            std::size_t after) {
    if (leaf_) {
        add_hole({}, *leaf_ + begin_, tag);
        leaf_.reset();
        text_seen_ = false;
    }
    learning_ = learning_ && !text_seen_;
    path_.resize(path_ends_.back());
    path_ends_.pop_back();
    if (!path_ends_.empty() || !learning_begin(after)) {
        return std::nullopt;
    }
    learning_ = false;
    return keep_shape({window + begin_, after - begin_});
}

std::size_t XmlShapes::keep_shape(std::string_view bytes) {
    Shape shape;
    shape.depth = depth_;
    shape.holes = holes_;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= ranges_.size(); ++i) {
        const std::size_t to = i < ranges_.size() ? ranges_[i].begin : bytes.size();
        shape.pieces.push_back({shape.literals.size(), to - from});
        shape.literals += bytes.substr(from, to - from);
        from = i < ranges_.size() ? ranges_[i].end : to;
    }
    shape.lines = count_line_ends(shape.literals);
    shape.literals.append(16, '\0');
    reach_ = std::max(reach_, 2 * bytes.size() + 1024);
    if (shapes_.size() < k_most_shapes) {
        last_ = shapes_.size();
        shapes_.push_back(std::move(shape));
    } else {
        oldest_ = (oldest_ + 1) % k_most_shapes;
        oldest_ = oldest_ == last_ ? (oldest_ + 1) % k_most_shapes : oldest_;
        last_ = oldest_;
        shapes_[last_] = std::move(shape);
    }
    return last_;
}

void XmlShapes::clear() {
    shapes_.clear();
    last_ = oldest_ = reach_ = 0;
    learning_ = false;
}

std::optional<XmlShapes::Match> XmlShapes::match(const char* p, const char* end, std::size_t depth,
                                                 std::span<std::string_view> values,
                                                 std::span<double> numbers) {
    std::size_t number = last_;
    for (std::size_t tried = 0; tried < shapes_.size(); ++tried) {
        const Shape& shape = shapes_[number];
        if (shape.depth == depth + 1 && shape.holes.size() <= values.size()) {
            double* const into = shape.holes.size() <= numbers.size() ? numbers.data() : nullptr;
            if (const char* const after = match_shape(shape, p, end, values.data(), into)) {
                last_ = number;
                return Match{number, after};
            }
        }
        number = number + 1 < shapes_.size() ? number + 1 : 0;
    }
    return std::nullopt;
}

const char* XmlShapes::match_shape(const Shape& shape, const char* p, const char* end,
                                   std::string_view* values, double* numbers) {
    const char* const literals = shape.literals.data();
    const Piece* const last = shape.pieces.data() + shape.pieces.size() - 1;
    for (const Piece* piece = shape.pieces.data();; ++piece, ++values) {
        const char* const literal = literals + piece->begin;
        if (piece->size > static_cast<std::size_t>(end - p) ||
            !same_bytes(p, literal, piece->size)) {
            return nullptr;
        }
        p += piece->size;
        if (piece == last) {
            return p;
        }
        if (piece->asks_number && numbers != nullptr) {
            double& number = numbers[piece - shape.pieces.data()];
            // Digits mean nothing but themselves, so what ends them must begin the next literal.
            const char* const after = quick_number(p, number);
            if (after != nullptr && *after == literal[piece->size]) {
                *values = {p, static_cast<std::size_t>(after - p)};
                p = after;
                continue;
            }
            number = std::numeric_limits<double>::quiet_NaN();
        }
        const char* const stop = find_stop(p, stops_hole);
        *values = {p, static_cast<std::size_t>(stop - p)};
        if (values->size() > k_longest_value) {
            return nullptr;
        }
        p = stop;
    }
}

}  // namespace soleus::text
