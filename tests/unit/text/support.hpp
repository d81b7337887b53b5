#pragma once

#include <soleus/text/csv.hpp>
#include <soleus/text/xml.hpp>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

namespace soleus::text::test {

/// A text given in pieces of at most `piece` bytes, as a slow pipe would.
class TextInput final : public Input {
public:
    explicit TextInput(std::string_view text, std::size_t piece = std::string_view::npos)
        : text_{text}, piece_{piece} {}

    std::size_t read(char* into, std::size_t capacity) override {
        const std::size_t size = std::min({capacity, piece_, text_.size()});
        std::memcpy(into, text_.data(), size);
        text_.remove_prefix(size);
        return size;
    }

private:
    std::string_view text_;
    std::size_t piece_;
};

/// "2:5: message"
inline std::string spoken(const SyntaxError& error) {
    return std::to_string(error.line) + ":" + std::to_string(error.column) + ": " + error.what();
}

/// All that a CSV text says: fields in brackets, quoted ones in quotes, a line per record; then the
/// error.
inline std::string csv_records(std::string_view text, char delimiter = ',',
                               std::size_t piece = std::string_view::npos) {
    std::string out;
    TextInput input{text, piece};
    CsvReader reader{input};
    try {
        reader.set_delimiter(delimiter);
        for (CsvRecord record; reader.next(record);) {
            for (std::size_t i = 0; i < record.size(); ++i) {
                const char* const marks = record.quoted(i) ? "\"\"" : "[]";
                out += marks[0] + std::string{record[i]} + marks[1];
            }
            out += record.unterminated() ? "(cut)\n" : "\n";
        }
    } catch (const SyntaxError& error) {
        out += spoken(error) + "\n";
    }
    return out;
}

/// Appends one event: "<p:name a=value>", "</name>", "(text)", "--- " at a document's end.
inline void append_event(std::string& out, const XmlReader& reader, XmlEvent event) {
    const auto name = [&] {
        const std::string prefix{reader.prefix()};
        return (prefix.empty() ? prefix : prefix + ":") + std::string{reader.local_name()};
    };
    if (event == XmlEvent::start) {
        out += "<" + name();
        for (std::size_t i = 0; i < reader.attribute_count(); ++i) {
            out += " " + std::string{reader.attribute_local_name(i)} + "=" +
                   std::string{reader.attribute_value(i)};
        }
        out += ">";
    } else if (event == XmlEvent::end) {
        out += "</" + name() + ">";
    } else if (event == XmlEvent::text) {
        out += "(" + std::string{reader.text()} + ")";
    } else if (event == XmlEvent::document_end) {
        out += "---";
    }
}

/// All events of a text; then the error.
inline std::string xml_events(std::string_view text, std::size_t piece = std::string_view::npos) {
    std::string out;
    TextInput input{text, piece};
    XmlReader reader{input};
    try {
        for (XmlEvent event{}; (event = reader.next()) != XmlEvent::input_end;) {
            append_event(out, reader, event);
        }
    } catch (const SyntaxError& error) {
        out += " " + spoken(error);
    }
    return out;
}

}  // namespace soleus::text::test
