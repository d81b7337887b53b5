#pragma once

#include "number_form.hpp"

#include <soleus/text/xml.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <emmintrin.h>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::text {

/// The remembered shapes of elements that come again and again (XmlReader::learn): the literal
/// bytes between the holes, and what the holes are. Matching compares bytes the strict scanner has
/// already accepted once, and lets into the holes only bytes that cannot mean anything but
/// themselves.
class XmlShapes {
public:
    /// The white space before an element, the same before every sibling as a rule.
    struct Lead {
        static constexpr std::size_t k_longest = 16;
        std::array<char, k_longest> bytes{};
        std::array<char, k_longest> wanted{};  // all bits of those that are its own
        std::size_t size = 0;
        std::size_t lines = 0;
        std::size_t column = 0;  // of what follows; 0 where no line ends within

        void learn(std::string_view blanks);
        /// The first byte of the element after it; null where something else stands.
        [[nodiscard]] const char* skip(const char* p) const {
            const auto sixteen = [](const char* from) {
                return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
            };
            const __m128i differ = _mm_and_si128(_mm_xor_si128(sixteen(p), sixteen(bytes.data())),
                                                 sixteen(wanted.data()));
            const auto same = _mm_movemask_epi8(_mm_cmpeq_epi8(differ, _mm_setzero_si128()));
            return same == 0xFFFF && p[size] == '<' ? p + size : nullptr;
        }
    };

    /// Follows the element whose start tag begins at `begin` (an offset into the window).
    void begin(std::size_t begin, std::size_t depth);
    [[nodiscard]] bool learning() const { return learning_; }
    /// The first byte still needed, unless the element has grown too long to be worth it.
    std::optional<std::size_t> learning_begin(std::size_t position);
    void shift(std::size_t dropped) { begin_ -= learning_ ? dropped : 0; }

    void enter(std::string_view local_name);
    void add_attribute(std::string_view local_name, std::size_t value_begin, std::size_t value_end);
    /// Text came. Beside child elements it would be lost to who reads the holes, so that is not
    /// learnt.
    void add_text(std::string_view text);
    /// The start tag ends before `inside`; without content where `empty`.
    void start_ends(std::size_t inside, bool empty);
    /// The end tag stands at [tag, after). Gives the shape's number where it was the learnt
    /// element's.
    std::optional<std::size_t> leave(const char* window, std::size_t tag, std::size_t after);

    void clear();
    /// Bytes that should be in the window before a match is tried.
    [[nodiscard]] std::size_t reach() const { return reach_; }
    [[nodiscard]] const std::vector<XmlReader::Hole>& holes(std::size_t shape) const {
        return shapes_[shape].holes;
    }

    /// The end of the element at `p`, inside an element at `depth`, where it has a shape that was
    /// learnt, which matched() then names; else null. The window ends at `end`, 64 readable bytes
    /// follow.
    const char* match(const char* p, const char* end, std::size_t depth,
                      std::span<std::string_view> values, std::span<double> numbers) {
        const char* const after = match_one(last_, p, end, depth, values, numbers);
        return after != nullptr ? after : match_another(p, end, depth, values, numbers);
    }
    [[nodiscard]] std::size_t matched() const { return last_; }
    /// The value is to be read as a number, too.
    void ask_number(std::size_t shape, std::size_t hole);
    /// Line ends in the literal bytes, which are all that a matched element has.
    [[nodiscard]] std::size_t lines(std::size_t shape) const { return shapes_[shape].lines; }

private:
    enum class Ask : std::uint8_t { text, number, small_number };
    struct alignas(16) Block {
        std::array<char, 16> bytes{};
    };
    /// A literal. Of less than sixteen bytes it is one block and the mask of those that are meant;
    /// of more it is pairs of blocks, the last of which reach back so as to end with it.
    struct Piece {
        std::uint32_t size = 0;
        std::uint16_t pairs_before_last = 0;
        Ask ask = Ask::text;     // of the hole behind it
        bool is_small = false;   // up to three bytes were in it
        char ends_hole = 0;      // the first byte of the next literal
        std::uint8_t first = 0;  // of the last pair's two blocks, before the last pair's end
    };
    struct Shape {
        std::vector<Block> blocks{};
        std::vector<Piece> pieces{};      // one more than holes
        std::vector<NumberForm> forms{};  // of the numbers asked for, in their order
        std::vector<XmlReader::Hole> holes{};
        std::size_t hole_count = 0;
        std::size_t depth = 0;
        std::size_t lines = 0;
        void add_piece(std::string_view literal);
    };
    struct Range {
        std::size_t begin = 0;  // from begin_
        std::size_t end = 0;
    };
    void add_hole(std::string_view attribute, std::size_t begin, std::size_t end);
    std::size_t keep_shape(std::string_view bytes);
    const char* match_one(std::size_t shape, const char* p, const char* end, std::size_t depth,
                          std::span<std::string_view> values, std::span<double> numbers) {
        Shape& it = shapes_[shape];
        if (it.depth != depth + 1 || it.hole_count > values.size()) {
            return nullptr;
        }
        double* const into = it.hole_count <= numbers.size() ? numbers.data() : unasked_.data();
        return match_shape(it, p, end, values.data(), into);
    }
    const char* match_another(const char* p, const char* end, std::size_t depth,
                              std::span<std::string_view> values, std::span<double> numbers);
    static const char* match_shape(Shape& shape, const char* p, const char* end,
                                   std::string_view* values, double* numbers);

    std::vector<Shape> shapes_{};
    std::array<double, XmlReader::k_most_holes> unasked_{};  // numbers nobody takes
    std::size_t last_ = 0;                                   // matched last, tried first
    std::size_t oldest_ = 0;
    std::size_t reach_ = 0;

    bool learning_ = false;
    std::size_t begin_ = 0;
    std::size_t depth_ = 0;
    bool text_seen_ = false;             // more than blanks, since the last tag
    std::optional<std::size_t> leaf_{};  // where the text of the element just entered begins
    std::string path_{};
    std::vector<std::size_t> path_ends_{};
    std::vector<XmlReader::Hole> holes_{};
    std::vector<Range> ranges_{};
};

}  // namespace soleus::text
