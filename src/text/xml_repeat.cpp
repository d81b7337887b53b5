#include "xml_chars.hpp"
#include "xml_state.hpp"

#include <soleus/text/limits.hpp>

namespace soleus::text {
namespace {

std::string_view local(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

void XmlReader::State::learn() {
    shapes.begin(event_begin, depth());
    note_start();
}

void XmlReader::State::note_start() {
    shapes.enter(local(name));
    for (const Attribute& attribute : attributes) {
        shapes.add_attribute(local(attribute.name), attribute.raw_begin, attribute.raw_end);
    }
    shapes.start_ends(position, empty_element);
}

std::optional<std::size_t> XmlReader::State::repeat(std::span<std::string_view> values) {
    if (phase != Phase::content || empty_element || shapes.learning() || shapes.reach() == 0) {
        return std::nullopt;
    }
    if (window.size() - position < shapes.reach() && !window.ended()) {
        refill();
    }
    const char* const data = window.data();
    std::size_t begin = position;
    while (is_xml_blank(data[begin])) {
        ++begin;
    }
    if (begin - position > limits::k_xml_text) {
        return std::nullopt;
    }
    const auto match = shapes.match(data + begin, depth(), values);
    if (!match) {
        return std::nullopt;
    }
    name = text = {};
    attributes.clear();
    event_begin = begin;
    event_dropped.reset();
    position = static_cast<std::size_t>(match->end - data);
    return match->shape;
}

}  // namespace soleus::text
