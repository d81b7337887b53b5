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

std::optional<std::size_t> XmlReader::State::repeat(std::span<std::string_view> values,
                                                    std::span<double> numbers) {
    const bool may = position == repeated_to || (phase == Phase::content && !empty_element &&
                                                 !shapes.learning() && shapes.reach() != 0);
    if (!may) {
        return std::nullopt;
    }
    if (window.size() - position < shapes.reach() && !window.ended()) {
        refill();
    }
    const char* const data = window.data();
    const char* begin = lead.skip(data + position);
    const bool after_lead = begin != nullptr;
    if (!after_lead) {
        begin = data + position;
        // NOLINTNEXTLINE(clang-analyzer-core.NullDereference): a window has bytes
        while (is_xml_blank(*begin)) {
            ++begin;
        }
        if (static_cast<std::size_t>(begin - data) - position > limits::k_xml_text) {
            return std::nullopt;
        }
        lead.learn({data + position, begin});
    }
    const char* const end = shapes.match(begin, data + window.size(), depth(), values, numbers);
    if (end == nullptr) {
        return std::nullopt;
    }
    const auto offset = static_cast<std::size_t>(begin - data);
    const bool steps = after_lead && (lead.column != 0 || repeated_lines == 0);
    if (position == repeated_to && steps && window.counted() == event_begin) {
        // Since the element before there are no other line ends than those that are known.
        window.step_to(offset, repeated_lines + lead.lines, lead.column);
    } else {
        window.count_to(offset);
        name = text = {};
        attributes.clear();
        event_dropped.reset();
    }
    event_begin = offset;
    position = static_cast<std::size_t>(end - data);
    repeated_to = position;
    repeated_lines = shapes.lines(shapes.matched());
    return shapes.matched();
}

}  // namespace soleus::text
