#pragma once

#include <soleus/text/input.hpp>

#include <cstddef>
#include <memory>
#include <string_view>

namespace soleus::text {

enum class XmlEvent { start, end, text, document_end, input_end };

/// A pull scanner for XML 1.0: strict about well-formedness (tags match, attributes unique, names and
/// characters legal, one root), with the five predefined entities and character references only. A
/// DOCTYPE is refused. A BOM and blanks before the declaration are skipped. UTF-8 is validated;
/// UTF-16 with a BOM and ISO-8859-1 by declaration are converted, other encodings refused by name.
/// Several documents may follow one another, white space between them: each ends with document_end.
/// Throws SyntaxError and InputFailure (input.hpp).
class XmlReader {
public:
    explicit XmlReader(Input& input);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// The next event. Views stay valid until the next call. Adjacent text, references and CDATA come
    /// as one text event; comments and processing instructions are skipped. input_end comes where no
    /// further document begins, for ever.
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

    /// Open elements: 1 inside the root.
    [[nodiscard]] std::size_t depth() const;
    /// Place of the event's first byte: from 1, columns in bytes.
    [[nodiscard]] std::size_t line() const;
    [[nodiscard]] std::size_t column() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace soleus::text
