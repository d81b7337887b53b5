#pragma once

#include <soleus/text/xml.hpp>

#include <array>
#include <cstddef>
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
        [[nodiscard]] const char* skip(const char* p) const;
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

    struct Match {
        std::size_t shape = 0;
        const char* end = nullptr;  ///< after the element
    };
    /// The shape that the element at `p` has, inside an element at `depth`. The window ends at
    /// `end`, 64 readable bytes follow.
    std::optional<Match> match(const char* p, const char* end, std::size_t depth,
                               std::span<std::string_view> values, std::span<double> numbers);
    /// The value is to be read as a number, too.
    void ask_number(std::size_t shape, std::size_t hole) {
        shapes_[shape].pieces[hole].asks_number = true;
    }
    /// Line ends in the literal bytes, which are all that a matched element has.
    [[nodiscard]] std::size_t lines(std::size_t shape) const { return shapes_[shape].lines; }

private:
    struct Piece {
        std::size_t begin = 0;  // in Shape::literals, followed by 16 readable bytes
        std::size_t size = 0;
        bool asks_number = false;  // of the hole behind it
    };
    struct Shape {
        std::string literals{};
        std::vector<Piece> pieces{};  // one more than holes
        std::vector<XmlReader::Hole> holes{};
        std::size_t depth = 0;
        std::size_t lines = 0;
    };
    struct Range {
        std::size_t begin = 0;  // from begin_
        std::size_t end = 0;
    };
    void add_hole(std::string_view attribute, std::size_t begin, std::size_t end);
    std::size_t keep_shape(std::string_view bytes);
    [[nodiscard]] static const char* match_shape(const Shape& shape, const char* p, const char* end,
                                                 std::string_view* values, double* numbers);

    std::vector<Shape> shapes_{};
    std::size_t last_ = 0;  // matched last, tried first
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
