#pragma once

#include "window.hpp"
#include "xml_chars.hpp"
#include "xml_shapes.hpp"

#include <soleus/text/xml.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::text {

/// The scanner behind XmlReader. A token is read where it stands in the window; where the window
/// ends before the token does, the step gives up (returns false), the window is refilled and the
/// step is taken again from the token's first byte. Windows grow by doubling, so this stays linear.
struct XmlReader::State {
    explicit State(Input& input);

    XmlEvent next();
    [[nodiscard]] Place event_place() const;
    [[nodiscard]] std::size_t depth() const { return open_ends.size(); }
    void learn();
    std::optional<std::size_t> repeat(std::span<std::string_view> values,
                                      std::span<double> numbers);

    struct Attribute {
        std::string_view name{};
        std::string_view value{};
        std::size_t raw_begin = 0;  // of the value as it was written
        std::size_t raw_end = 0;
    };

    std::string_view name{};
    std::string_view text{};
    std::vector<Attribute> attributes{};
    XmlShapes shapes{};
    std::optional<std::size_t> learnt{};

private:
    enum class Phase { lead_in, prolog, content, epilog };
    enum class Charset { utf8, latin1, ascii };

    XmlEvent rare_event();
    XmlEvent document_begin();
    XmlEvent outside_root();
    XmlEvent content();
    XmlEvent document_end();
    XmlEvent end_of_empty_element();

    // xml_prolog.cpp
    [[nodiscard]] bool skip_lead_in();  ///< whether a byte order mark stood in it
    [[nodiscard]] bool declaration();
    void use_declaration(std::string_view inside, std::size_t begin);
    void use_encoding(std::string_view encoding, std::size_t begin);
    [[nodiscard]] bool bang();
    [[nodiscard]] bool comment();
    [[nodiscard]] bool instruction();

    // xml_tags.cpp
    [[nodiscard]] bool start_tag();
    [[nodiscard]] bool attribute(std::size_t& here);
    [[nodiscard]] bool attribute_value(std::size_t& here, Attribute& into);
    [[nodiscard]] bool end_tag();
    [[nodiscard]] bool xml_name(std::size_t& here, std::string_view& into, const char* what);
    void open_element();
    void close_element();
    void check_unique() const {
        if (attributes.size() > 1) {
            check_unique_names();
        }
    }
    void check_unique_names() const;
    void note_start();

    // xml_text.cpp
    [[nodiscard]] bool plain_text();
    [[nodiscard]] bool text_piece();
    [[nodiscard]] bool cdata();
    [[nodiscard]] bool reference(std::size_t& here, std::string& into);
    [[nodiscard]] bool line_end(std::size_t& here, std::string& into, char as);
    [[nodiscard]] std::size_t legal_high(std::size_t here) const;
    [[nodiscard]] std::size_t skip_legal(std::size_t here, char stop) const;
    void append_raw(std::string& into, std::size_t from, std::size_t to) const;
    void add_text(std::size_t from, std::size_t to);
    void end_run();

    void refill();
    [[nodiscard]] bool has(std::size_t here) const { return here < window.size(); }
    [[nodiscard]] char at(std::size_t here) const { return window.data()[here]; }
    void skip_blanks(std::size_t& here) const {
        while (is_xml_blank(at(here))) {
            ++here;
        }
    }
    void check_length(std::size_t from, std::size_t to, std::size_t limit, const char* what) const {
        if (to - from > limit) {
            fail_length(from, limit, what);
        }
    }
    [[noreturn]] void fail_length(std::size_t from, std::size_t limit, const char* what) const;
    [[noreturn]] void fail(std::size_t offset, const std::string& message) const;
    [[noreturn]] void fail_char(std::size_t offset) const;
    [[noreturn]] void fail_unfinished() const;

    mutable Window window;
    std::size_t position = 0;  // the first byte not yet given
    std::size_t event_begin = 0;
    std::optional<Place>
        event_dropped{};  // the event's place, where its first byte has left the window
    Phase phase = Phase::lead_in;
    Charset charset = Charset::utf8;
    static constexpr std::size_t k_nowhere = ~std::size_t{0};
    std::size_t repeated_to =
        k_nowhere;                   // the element repeated last ends there, nothing came since
    std::size_t repeated_lines = 0;  // line ends within it
    XmlShapes::Lead lead{};
    bool empty_element = false;  // <a/>: its end event is due

    std::string open_names{};
    std::vector<std::uint32_t> open_ends{};  // in open_names

    std::size_t run_begin = 0;  // text found in one piece, not yet copied
    std::size_t run_end = 0;
    std::string assembled{};              // text in several pieces
    std::deque<std::string> converted{};  // names and values that are not as they were written
};

}  // namespace soleus::text
