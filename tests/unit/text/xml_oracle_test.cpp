#include "xml_oracle.hpp"

#include "xml_documents.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace soleus::text::test {
namespace {

using namespace std::string_literals;

std::string shown(const std::string& document) {
    return ::testing::PrintToString(document);
}

void expect_agreement(const std::string& document) {
    const Oracle oracle{document};
    const std::string events = xml_events(document);

    if (oracle.well_formed) {
        EXPECT_EQ(events, oracle.events) << shown(document);
    } else {
        EXPECT_FALSE(events.ends_with("---")) << shown(document) << "\nwas read as " << events;
    }
}

TEST(XmlOracle, WhatExpatCallsMalformedIsRefusedAndTheEventsOfTheRestAgree) {
    for (const auto& document : documents()) {
        expect_agreement(document);
    }
}

TEST(XmlOracle, EveryDocumentCutAnywhereIsJudgedAlike) {
    for (const auto& document : documents()) {
        for (std::size_t size = 1; size < document.size(); ++size) {
            // A text that ends before a document has begun holds none; expat asks for one.
            const std::string cut = document.substr(0, size);
            if (cut.find_first_not_of("\xEF\xBB\xBF \t\r\n") != std::string::npos) {
                expect_agreement(cut);
            }
        }
    }
}

TEST(XmlOracle, EveryDocumentWithOneByteChangedIsJudgedAlike) {
    constexpr std::string_view k_bytes = "<>&;'\"/!?-[] =\nax1:#\x01\x80\xC3\xFF";
    for (const auto& document : documents()) {
        for (std::size_t i = 0; i < document.size(); ++i) {
            for (const char byte : k_bytes) {
                std::string changed = document;
                changed[i] = byte;
                const Oracle oracle{changed};
                const std::string events = xml_events(changed);

                if (oracle.well_formed && !oracle.doctype && events != oracle.events) {
                    // Stricter than expat on purpose: versions other than 1.x, and a BOM that
                    // contradicts.
                    EXPECT_TRUE(events.find("version 1.0") != std::string::npos ||
                                events.find("byte order mark") != std::string::npos)
                        << shown(changed) << "\n"
                        << events << "\nexpat: " << oracle.events;
                } else if (!oracle.well_formed && events.ends_with("---")) {
                    // Looser on purpose: blanks before the declaration, and several documents.
                    EXPECT_TRUE(changed.find_first_of(" \n\t\r") == 0 ||
                                events.find("---") + 3 < events.size())
                        << shown(changed) << "\nwas read as " << events;
                }
            }
        }
    }
}

TEST(XmlOracle, NamesHoldTheCharactersThatExpatAllows) {
    for (char32_t c = 0x80; c < 0x10010; c += c < 0x3200 ? 1 : 37) {
        if (c >= 0xD800 && c < 0xE000) {
            continue;
        }
        std::string bytes;
        if (c < 0x800) {
            bytes = {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 63))};
        } else if (c < 0x10000) {
            bytes = {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 63)),
                     static_cast<char>(0x80 | (c & 63))};
        } else {
            bytes = {'\xF0', '\x90', static_cast<char>(0x80 | ((c >> 6) & 63)),
                     static_cast<char>(0x80 | (c & 63))};
        }
        expect_agreement("<" + bytes + "/>");
        expect_agreement("<a" + bytes + "/>");
    }
}

}  // namespace
}  // namespace soleus::text::test
