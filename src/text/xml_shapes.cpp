#include "xml_shapes.hpp"

#include "quick_number.hpp"
#include "window.hpp"
#include "xml_chars.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace soleus::text {
namespace {

constexpr std::size_t k_longest =
    std::size_t{16} * 1024;               // a point of any writer seen is below 700 bytes
constexpr std::size_t k_most_shapes = 4;  // points with and without heart rate, first and last ones
constexpr std::size_t k_block = 16;
constexpr std::size_t k_longest_value = std::size_t{4} * 1024;

// What ends a hole. All of !"#$%&' and blanks, '<', '>', ']', control characters and bytes beyond
// ASCII do: more than could matter, but numbers, times and plain words are what repeats.
__m128i stops_hole(__m128i bytes) {
    const __m128i low = _mm_cmplt_epi8(bytes, _mm_set1_epi8('('));
    const __m128i angles = equals(_mm_or_si128(bytes, _mm_set1_epi8(2)), '>');
    return either(low, either(angles, equals(bytes, ']')));
}

__m128i sixteen(const char* p) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
}

const char* small_or_quick(const char* p, char ending, double& number) {
    const char* const after = small_number(p, ending, number);
    return after != nullptr ? after : quick_number(p, number);
}

const char* form_or_quick(const char* p, NumberForm& form, double& number) {
    const char* after = form.read(p, number);
    if (after == nullptr) {
        after = quick_number(p, number);
        if (after != nullptr) {
            form.learn(p, after);
        }
    }
    return after;
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

void XmlShapes::Shape::add_piece(std::string_view literal) {
    if (!pieces.empty()) {
        pieces.back().ends_hole = literal.front();
    }
    const auto add = [this](std::string_view part) {
        std::copy(part.begin(), part.end(), blocks.emplace_back().bytes.begin());
    };
    const std::size_t size = literal.size();
    Piece piece;
    piece.size = static_cast<std::uint32_t>(size);
    if (size < k_block) {
        add(literal);
        add(std::string(size, '\xFF'));
    } else {
        const std::size_t pairs = (size - 1) / (2 * k_block);
        piece.pairs_before_last = static_cast<std::uint16_t>(pairs);
        piece.first = static_cast<std::uint8_t>(std::min(size, 2 * k_block));
        for (std::size_t i = 0; i < 2 * pairs; ++i) {
            add(literal.substr(i * k_block, k_block));
        }
        add(literal.substr(size - piece.first, k_block));
        add(literal.substr(size - k_block));
    }
    pieces.push_back(piece);
    lines += count_line_ends(std::string{literal});
}

std::size_t XmlShapes::keep_shape(std::string_view bytes) {
    Shape shape;
    shape.depth = depth_;
    shape.holes = holes_;
    shape.hole_count = holes_.size();
    std::size_t from = 0;
    for (std::size_t i = 0; i <= ranges_.size(); ++i) {
        const std::size_t to = i < ranges_.size() ? ranges_[i].begin : bytes.size();
        shape.add_piece(bytes.substr(from, to - from));
        from = i < ranges_.size() ? ranges_[i].end : to;
        shape.pieces.back().is_small = from - to <= 3;
    }
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

void XmlShapes::ask_number(std::size_t shape, std::size_t hole) {
    Shape& asked = shapes_[shape];
    Piece& piece = asked.pieces[hole];
    if (piece.ask == Ask::text) {
        piece.ask = piece.is_small ? Ask::small_number : Ask::number;
        asked.forms.resize(asked.forms.size() + (piece.is_small ? 0 : 1));
    }
}

void XmlShapes::clear() {
    shapes_.clear();
    last_ = oldest_ = reach_ = 0;
    learning_ = false;
}

const char* XmlShapes::match_another(const char* p, const char* end, std::size_t depth,
                                     std::span<std::string_view> values,
                                     std::span<double> numbers) {
    for (std::size_t shape = 0; shape < shapes_.size(); ++shape) {
        const char* const after =
            shape != last_ ? match_one(shape, p, end, depth, values, numbers) : nullptr;
        if (after != nullptr) {
            last_ = shape;
            return after;
        }
    }
    return nullptr;
}

const char* XmlShapes::match_shape(Shape& shape, const char* p, const char* end,
                                   std::string_view* values, double* numbers) {
    const Piece* piece = shape.pieces.data();
    NumberForm* form = shape.forms.data();
    const auto* block = reinterpret_cast<const __m128i*>(shape.blocks.data());
    for (std::size_t left = shape.hole_count;; --left, ++piece, ++values, ++numbers) {
        const std::size_t size = piece->size;
        __m128i differ;
        if (size < k_block) {
            differ = _mm_and_si128(_mm_xor_si128(sixteen(p), block[0]), block[1]);
        } else {
            if (size > static_cast<std::size_t>(end - p)) {
                return nullptr;
            }
            const auto pair = [&block](const char* first, const char* second) {
                const __m128i* const here = block;
                block += 2;
                return _mm_or_si128(_mm_xor_si128(sixteen(first), here[0]),
                                    _mm_xor_si128(sixteen(second), here[1]));
            };
            const char* at = p;
            differ = _mm_setzero_si128();
            for (std::size_t pairs = piece->pairs_before_last; pairs > 0; --pairs) {
                differ = _mm_or_si128(differ, pair(at, at + k_block));
                at += 2 * k_block;
            }
            differ = _mm_or_si128(differ, pair(p + size - piece->first, p + size - k_block));
            block -= 2;
        }
        if (_mm_movemask_epi8(_mm_cmpeq_epi8(differ, _mm_setzero_si128())) != 0xFFFF) {
            return nullptr;
        }
        block += 2;
        p += size;
        if (left == 0) {
            return p;
        }
        if (piece->ask != Ask::text) {
            // Digits mean nothing but themselves, so what ends them must begin the next literal.
            const char* const after = piece->ask == Ask::small_number
                                          ? small_or_quick(p, piece->ends_hole, *numbers)
                                          : form_or_quick(p, *form++, *numbers);
            if (after != nullptr && *after == piece->ends_hole) {
                p = after;
                continue;
            }
            *numbers = std::numeric_limits<double>::quiet_NaN();
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
