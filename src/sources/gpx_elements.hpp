#pragma once

#include <soleus/text/xml.hpp>

#include <string_view>

/// Walking the elements of a document by its events.
namespace soleus::sources::gpx {

/// After a start: calls `on_child` with every child's start; the child must be read to its end.
template <class OnChild>
void children(text::XmlReader& xml, const OnChild& on_child) {
    for (;;) {
        switch (xml.next()) {
            case text::XmlEvent::start:
                on_child(xml.local_name());
                break;
            case text::XmlEvent::text:
                break;
            default:
                return;
        }
    }
}

inline void skip(text::XmlReader& xml) {
    children(xml, [&xml](std::string_view) { skip(xml); });
}

/// After a start: the element's own text, in as many pieces as child elements cut it into.
template <class OnText>
void content(text::XmlReader& xml, const OnText& on_text) {
    for (;;) {
        switch (xml.next()) {
            case text::XmlEvent::start:
                skip(xml);
                break;
            case text::XmlEvent::text:
                on_text(xml.text());
                break;
            default:
                return;
        }
    }
}

}  // namespace soleus::sources::gpx
