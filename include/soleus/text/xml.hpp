#pragma once

#include <soleus/text/input.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::text {

enum class XmlEvent { start, end, text, document_end, input_end };

/// A pull scanner for XML 1.0: strict about well-formedness (tags match, attributes unique, names
/// and characters legal, one root), with the five predefined entities and character references
/// only. A DOCTYPE is refused. A BOM and blanks before the declaration are skipped. UTF-8 is
/// validated; UTF-16 with a BOM and ISO-8859-1 by declaration are converted, other encodings
/// refused by name. Several documents may follow one another, white space between them: each ends
/// with document_end. Throws SyntaxError and InputFailure (input.hpp).
class XmlReader {
public:
    explicit XmlReader(Input& input);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// The next event. Views stay valid until the next call. Adjacent text, references and CDATA
    /// come as one text event; comments and processing instructions are skipped. input_end comes
    /// where no further document begins, for ever.
    [[nodiscard]] XmlEvent next();

    /// Of start and end: the name after its prefix, and the prefix ("" where there is none).
    [[nodiscard]] std::string_view local_name() const;
    [[nodiscard]] std::string_view prefix() const;
    /// Of text: the characters, references replaced.
    [[nodiscard]] std::string_view text() const;

    /// Of start: the attributes in their order, values with references replaced.
    [[nodiscard]] std::size_t attribute_count() const;
    [[nodiscard]] std::string_view attribute_local_name(std::size_t i) const;
    [[nodiscard]] std::string_view attribute_value(std::size_t i) const;

    /// Open elements: 1 inside the root. A start event counts its own element, an end event no
    /// longer.
    [[nodiscard]] std::size_t depth() const;
    /// Place of the event's first byte: from 1, columns in bytes.
    [[nodiscard]] std::size_t line() const;
    [[nodiscard]] std::size_t column() const;

    // --- Elements that come again and again
    // -------------------------------------------------------
    //
    // A track is thousands of siblings with the same bytes between their values. The reader can
    // learn such an element from one that went the strict way, and then read its siblings at once:
    //
    //     std::array<std::string_view, XmlReader::k_most_holes> values;
    //     for (;;) {
    //         if (const auto shape = reader.repeat(values)) {   // a whole point: use values by
    //         holes(*shape)
    //             continue;
    //         }
    //         const XmlEvent event = reader.next();             // anything else
    //         if (event == XmlEvent::start && reader.local_name() == "trkpt") {
    //             reader.learn();                               // then read it by its events as
    //             ever;
    //         }                                                 // at its end event learnt() has
    //         its number
    //     }
    //
    // It is exactly as strict as next(): an element matches only where every byte outside the holes
    // is what the strict scanner has accepted before, at the same depth, and where the values hold
    // nothing but ASCII that stands for itself (no blank, quote, '&', '<', '>', ']', control
    // character). Whatever does not match is left untouched, to be read by next(), which says what
    // is wrong with it.

    /// A place in a learnt element where siblings may differ: the value of an attribute, or the
    /// text of an element that holds nothing but text (also none: then the value is ""). Empty
    /// elements (<a/>) have no text hole.
    struct Hole {
        std::string path{};  ///< local names below the learnt element: "ele", "extensions/hr", ""
                             ///< for itself
        std::string attribute{};  ///< local name; empty: the text
    };
    static constexpr std::size_t k_most_holes = 64;

    /// To be called right after a start event, before the next one: learn this element. At most one
    /// element is being learnt at a time; a new call drops the last. Elements longer than 16 KiB or
    /// with more than k_most_holes holes are not learnt, nor are those with text beside child
    /// elements, which no hole would tell. Empty elements (<a/>) are part of the shape and not told
    /// either. Shapes are forgotten with document_end.
    void learn();
    /// At the end event of the element being learnt: the number of its shape. The reader keeps four
    /// shapes; a new one takes the number of an old one, whose holes() change.
    [[nodiscard]] std::optional<std::size_t> learnt() const;
    /// The holes of a shape, in document order.
    [[nodiscard]] const std::vector<Hole>& holes(std::size_t shape) const;
    /// Where white space (or none) and then a whole sibling of a learnt shape stand next: its
    /// number, its values (one per hole, valid until the next call of repeat or next), and the
    /// reader stands behind its end tag; line() and column() give its first byte. Else nothing, and
    /// next() goes on from the same place; only the last event's views are lost. Nothing also while
    /// an element is being learnt. `values` needs room for every hole. Throws as next() does.
    [[nodiscard]] std::optional<std::size_t> repeat(std::span<std::string_view> values,
                                                    std::span<double> numbers = {});
    /// From now on repeat() reads this value of this shape as a number, while it is looked at
    /// anyway: `numbers` has what text::number(value) gives, and `values` is left as it was; or NaN
    /// where the value is no plain number and is still to be read. `numbers` needs room for every
    /// hole, else none is read.
    void ask_number(std::size_t shape, std::size_t hole);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace soleus::text
