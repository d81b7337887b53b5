#pragma once

#include "support.hpp"

#include <expat.h>

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

namespace soleus::text::test {

/// What libexpat says of one document, in the words of xml_events.
struct Oracle {
    bool well_formed = false;
    bool doctype = false;
    std::string events{};

    explicit Oracle(std::string_view document) {
        const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser{
            XML_ParserCreate(nullptr), &XML_ParserFree};
        XML_SetUserData(parser.get(), this);
        XML_SetElementHandler(parser.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
        well_formed = XML_Parse(parser.get(), document.data(), static_cast<int>(document.size()),
                                1) == XML_STATUS_OK;
        events += "---";
    }

private:
    static std::string_view local(const char* name) {
        const std::string_view whole{name};
        const auto colon = whole.find(':');
        return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
    }
    static std::string prefixed(const char* name) {
        const std::string_view whole{name};
        const auto colon = whole.find(':');
        return std::string{colon == 0 ? whole.substr(1) : whole};
    }
    void flush() {
        if (!text_.empty()) {
            events += "(" + text_ + ")";
            text_.clear();
        }
    }
    static void on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
        auto& oracle = *static_cast<Oracle*>(self);
        oracle.flush();
        oracle.events += "<" + prefixed(name);
        for (; *attributes != nullptr; attributes += 2) {
            oracle.events += " " + std::string{local(attributes[0])} + "=" + attributes[1];
        }
        oracle.events += ">";
    }
    static void on_end(void* self, const XML_Char* name) {
        auto& oracle = *static_cast<Oracle*>(self);
        oracle.flush();
        oracle.events += "</" + prefixed(name) + ">";
    }
    static void on_text(void* self, const XML_Char* text, int size) {
        static_cast<Oracle*>(self)->text_.append(text, static_cast<std::size_t>(size));
    }
    static void on_doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        static_cast<Oracle*>(self)->doctype = true;
    }

    std::string text_{};
};

}  // namespace soleus::text::test
