#include "xml_state.hpp"

#include <soleus/text/xml.hpp>

namespace soleus::text {
namespace {

std::string_view after_colon(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

XmlReader::XmlReader(Input& input) : state_{std::make_unique<State>(input)} {}

XmlReader::~XmlReader() = default;

XmlEvent XmlReader::next() {
    return state_->next();
}

std::string_view XmlReader::local_name() const {
    return after_colon(state_->name);
}

std::string_view XmlReader::prefix() const {
    const auto colon = state_->name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : state_->name.substr(0, colon);
}

std::string_view XmlReader::text() const {
    return state_->text;
}

std::size_t XmlReader::attribute_count() const {
    return state_->attributes.size();
}

std::string_view XmlReader::attribute_local_name(std::size_t i) const {
    return after_colon(state_->attributes[i].name);
}

std::string_view XmlReader::attribute_value(std::size_t i) const {
    return state_->attributes[i].value;
}

std::size_t XmlReader::depth() const {
    return state_->depth();
}

std::size_t XmlReader::line() const {
    return state_->event_place().line;
}

std::size_t XmlReader::column() const {
    return state_->event_place().column;
}

void XmlReader::learn() {
    state_->learn();
}

std::optional<std::size_t> XmlReader::learnt() const {
    return state_->learnt;
}

const std::vector<XmlReader::Hole>& XmlReader::holes(std::size_t shape) const {
    return state_->shapes.holes(shape);
}

void XmlReader::ask_number(std::size_t shape, std::size_t hole) {
    state_->shapes.ask_number(shape, hole);
}

std::optional<std::size_t> XmlReader::repeat(std::span<std::string_view> values,
                                             std::span<double> numbers) {
    return state_->repeat(values, numbers);
}

}  // namespace soleus::text
