#include "xml_state.hpp"

#include <soleus/text/limits.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace soleus::text {
namespace {

constexpr std::size_t k_window = std::size_t{128} * 1024;

}  // namespace

XmlReader::State::State(Input& input) : window{input, Utf8Input::Kind::markup, k_window} {}

XmlEvent XmlReader::State::next() {
    name = text = {};
    attributes.clear();
    if (!converted.empty() || !assembled.empty()) {  // clearing even an empty deque is dear
        converted.clear();
        assembled.clear();
    }
    run_begin = run_end = 0;
    repeated_to = k_nowhere;
    learnt.reset();
    event_begin = position;
    event_dropped.reset();
    if (phase != Phase::content || empty_element || depth() == 0) {
        return rare_event();
    }
    // What most events are; whatever is more than that has changed nothing yet.
    if (at(position) != '<') {
        return plain_text() ? XmlEvent::text : content();
    }
    return has(position + 1) && at(position + 1) == '/' && end_tag() ? XmlEvent::end : content();
}

XmlEvent XmlReader::State::rare_event() {
    if (phase == Phase::content) {
        if (empty_element) {
            return end_of_empty_element();
        }
        phase = Phase::epilog;
    }
    return phase == Phase::lead_in ? document_begin() : outside_root();
}

XmlEvent XmlReader::State::document_begin() {
    const bool marked = skip_lead_in();
    event_begin = position;
    event_dropped.reset();
    if (!has(position)) {
        if (marked) {
            fail_unfinished();  // of a document that began no more than its mark is left
        }
        return XmlEvent::input_end;
    }
    while (!declaration()) {
        refill();
    }
    phase = Phase::prolog;
    return outside_root();
}

XmlEvent XmlReader::State::outside_root() {
    for (;;) {
        skip_blanks(position);
        if (!has(position + 1)) {
            if (!window.ended()) {
                refill();
                continue;
            }
            if (!has(position) && phase == Phase::epilog) {
                return document_end();
            }
            if (!has(position) || at(position) == '<') {
                fail_unfinished();
            }
        }
        const char next = at(position + 1);
        if (phase == Phase::epilog &&
            (at(position) == '\xEF' || (at(position) == '<' && next != '!' && next != '?'))) {
            return document_end();
        }
        if (at(position) != '<') {
            fail(position, phase == Phase::epilog ? "text after the root element"
                                                  : "text before the root element");
        }
        if (next == '?') {
            const auto rest = window.text(position, window.size());
            if (phase == Phase::epilog && rest.size() > 5 && rest.starts_with("<?xml") &&
                is_xml_blank(rest[5])) {
                return document_end();
            }
            if (!instruction()) {
                refill();
            }
        } else if (next == '!') {
            if (!bang()) {
                refill();
            }
        } else {
            phase = Phase::content;
            return content();
        }
    }
}

XmlEvent XmlReader::State::document_end() {
    event_begin = position;
    event_dropped.reset();
    phase = Phase::lead_in;
    charset = Charset::utf8;
    shapes.clear();
    return XmlEvent::document_end;
}

XmlEvent XmlReader::State::content() {
    event_begin = position;
    event_dropped.reset();
    for (;;) {
        if (at(position) != '<') {
            if (!text_piece()) {
                refill();
            }
            continue;
        }
        if (!has(position + 1)) {
            refill();
            continue;
        }
        const char next = at(position + 1);
        if (next == '!' || next == '?') {
            end_run();
            if (!(next == '!' ? bang() : instruction())) {
                refill();
            }
            continue;
        }
        if (!assembled.empty() || run_end > run_begin) {
            if (!assembled.empty()) {
                end_run();
            }
            text =
                assembled.empty() ? window.text(run_begin, run_end) : std::string_view{assembled};
            if (shapes.learning()) {
                shapes.add_text(text);
            }
            return XmlEvent::text;
        }
        event_begin = position;
        event_dropped.reset();
        if (next == '/' ? end_tag() : start_tag()) {
            return next == '/' ? XmlEvent::end : XmlEvent::start;
        }
        attributes.clear();
        converted.clear();
        refill();
    }
}

XmlEvent XmlReader::State::end_of_empty_element() {
    empty_element = false;
    close_element();
    if (shapes.learning()) {
        learnt = shapes.leave(window.data(), position, position);
    }
    return XmlEvent::end;
}

void XmlReader::State::refill() {
    if (window.ended()) {
        fail_unfinished();
    }
    std::size_t keep = run_end > run_begin ? run_begin : position;
    keep = std::min(keep, shapes.learning_begin(position).value_or(keep));
    if (event_begin < keep && !event_dropped) {
        event_dropped = event_place();
    }
    const std::size_t dropped = window.fill(keep);
    repeated_to = k_nowhere;
    position -= dropped;
    event_begin -= std::min(event_begin, dropped);
    if (run_end > run_begin) {
        run_begin -= dropped;
        run_end -= dropped;
    }
    shapes.shift(dropped);
}

Place XmlReader::State::event_place() const {
    if (event_dropped) {
        return *event_dropped;
    }
    window.count_to(event_begin);
    return window.place(event_begin);
}

void XmlReader::State::fail_length(std::size_t from, std::size_t limit, const char* what) const {
    fail(from, fmt::format("{} longer than {} KiB", what, limit / 1024));
}

void XmlReader::State::fail(std::size_t offset, const std::string& message) const {
    const Place where = window.place(offset);
    throw SyntaxError{where.line, where.column, message};
}

void XmlReader::State::fail_unfinished() const {
    if (open_ends.empty()) {
        fail(window.size(), "the document ends before its root element (cut off?)");
    }
    const std::size_t begin = open_ends.size() > 1 ? open_ends[open_ends.size() - 2] : 0;
    fail(window.size(),
         fmt::format("the document ends inside <{}> (cut off?)",
                     std::string_view{open_names}.substr(begin, open_ends.back() - begin)));
}

}  // namespace soleus::text
