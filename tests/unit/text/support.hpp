#pragma once

#include <soleus/text/csv.hpp>
#include <soleus/text/csv_line.hpp>
#include <soleus/text/xml.hpp>

#include <algorithm>
#include <cstring>
#include <optional>
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

/// Plain lines as append_record writes them, each with its number; of the others nothing is passed.
class PlainLines {
public:
    PlainLines(char delimiter, std::size_t fields) : line_{delimiter}, fields_{fields} {}

    void read(CsvReader& reader, std::string& out) {
        const CsvAhead ahead = reader.ahead();
        line_.lies_in(ahead.text);
        const char* at = ahead.text.data();
        std::size_t count = 0;
        for (std::string said; const char* const end = one(at, said); said.clear()) {
            out += std::to_string(ahead.line + count) + ": " + said + "\n";
            at = end;
            ++count;
        }
        if (count > 0) {
            reader.pass(static_cast<std::size_t>(at - ahead.text.data()), count);
        }
    }

private:
    [[nodiscard]] const char* one(const char* begin, std::string& out) const {
        const char* at = begin;
        for (std::size_t i = 0; i < fields_ && at != nullptr; ++i) {
            at = i + 1 < fields_ ? field<false>(at, out) : field<true>(at, out);
        }
        return line_.holds(begin, at) ? at : nullptr;
    }
    template <bool Last>
    [[nodiscard]] const char* field(const char* at, std::string& out) const {
        const char* const marks = *at == '"' ? "\"\"" : "[]";
        std::string_view text;
        std::string copy;
        const char* next = line_.take_text<Last>(at, text);
        if (next == nullptr) {
            next = line_.take_quoted<Last>(at, copy);
            text = copy;
        }
        out += marks[0] + std::string{text} + marks[1];
        return next;
    }

    CsvLine line_;
    std::size_t fields_;
};

inline void append_record(std::string& out, const CsvRecord& record) {
    for (std::size_t i = 0; i < record.size(); ++i) {
        const char* const marks = record.quoted(i) ? "\"\"" : "[]";
        out += marks[0] + std::string{record[i]} + marks[1];
    }
    out += record.unterminated() ? "(cut)\n" : "\n";
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
            append_record(out, record);
        }
    } catch (const SyntaxError& error) {
        out += spoken(error) + "\n";
    }
    return out;
}

enum class Plain { by_records, ahead };
/// The same with the number of each record's line. Ahead, plain lines of as many fields as the
/// first record are not read as records.
inline std::string csv_numbered_records(std::string_view text, Plain plain, char delimiter = ',',
                                        std::size_t piece = std::string_view::npos) {
    std::string out;
    TextInput input{text, piece};
    CsvReader reader{input};
    std::optional<PlainLines> lines;
    try {
        reader.set_delimiter(delimiter);
        for (CsvRecord record; reader.next(record);) {
            out += std::to_string(record.first_line()) + ": ";
            append_record(out, record);
            if (plain == Plain::ahead) {
                if (!lines) {
                    lines.emplace(delimiter, record.size());
                }
                lines->read(reader, out);
            }
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
