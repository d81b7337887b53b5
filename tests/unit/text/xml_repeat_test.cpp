#include "support.hpp"

#include <soleus/text/limits.hpp>

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::text::test {
namespace {

struct Told {
    std::string events{};  // the same words, however the elements were read
    std::size_t repeats = 0;
    std::string places{};  // line:column of every <p>
    std::string error{};
};

/// Reads a text the strict way, or with <p> learnt and repeated; events of a repeated element are
/// told from its holes.
Told tell(std::string_view text, bool with_repeat, std::size_t piece = std::string_view::npos) {
    Told told;
    TextInput input{text, piece};
    XmlReader reader{input};
    std::array<std::string_view, XmlReader::k_most_holes> values;
    std::vector<std::string> open;
    bool inside = false;
    std::string path;
    const auto place = [&] {
        told.places += std::to_string(reader.line()) + ":" + std::to_string(reader.column()) + " ";
    };
    const auto value = [&](const std::string& where, std::string_view is) {
        told.events += where + "=" + std::string{is} + "\n";
    };
    try {
        for (;;) {
            if (with_repeat) {
                if (const auto shape = reader.repeat(values)) {
                    ++told.repeats;
                    place();
                    const auto& holes = reader.holes(*shape);
                    for (std::size_t i = 0; i < holes.size(); ++i) {
                        if (!holes[i].attribute.empty() || !values[i].empty()) {
                            value(holes[i].path + "@" + holes[i].attribute, values[i]);
                        }
                    }
                    continue;
                }
            }
            const XmlEvent event = reader.next();
            if (event == XmlEvent::input_end) {
                return told;
            }
            if (event == XmlEvent::start) {
                open.emplace_back(reader.local_name());
                if (open.back() == "p") {
                    place();
                    inside = true;
                    path.clear();
                    if (with_repeat) {
                        reader.learn();
                    }
                } else if (inside) {
                    path += (path.empty() ? "" : "/") + open.back();
                }
                for (std::size_t i = 0; inside && i < reader.attribute_count(); ++i) {
                    value(path + "@" + std::string{reader.attribute_local_name(i)},
                          reader.attribute_value(i));
                }
            } else if (event == XmlEvent::end) {
                inside = inside && open.back() != "p";
                open.pop_back();
                path.resize(path.find_last_of('/') == std::string::npos ? 0
                                                                        : path.find_last_of('/'));
            } else if (event == XmlEvent::text && inside) {
                if (reader.text().find_first_not_of(" \n\r\t") != std::string_view::npos) {
                    value(path + "@", reader.text());
                }
            }
        }
    } catch (const SyntaxError& error) {
        told.error = spoken(error);
    }
    return told;
}

void expect_same(const std::string& text) {
    const Told strict = tell(text, false);
    for (const std::size_t piece : {std::string_view::npos, std::size_t{1}, std::size_t{1000}}) {
        const Told repeated = tell(text, true, piece);
        EXPECT_EQ(repeated.error, strict.error) << text.substr(0, 300);
        EXPECT_EQ(repeated.events, strict.events) << text.substr(0, 300);
        EXPECT_EQ(repeated.places, strict.places) << text.substr(0, 300);
    }
}

std::string point(int i, const std::string& ele = "12.5") {
    return "\n  <p lat=\"4" + std::to_string(i) + ".5\" lon='-7." + std::to_string(i) +
           "'>\n    <ele>" + ele + "</ele>\r\n    <t>2026-03-02T06:13:47Z</t><x><n:hr>1" +
           std::to_string(i) + "</n:hr><e/></x>\n  </p>";
}

std::string track(int points) {
    std::string text = "<g>";
    for (int i = 0; i < points; ++i) {
        text += point(i);
    }
    return text + "\n</g>\n";
}

TEST(XmlRepeat, SiblingsOfALearntElementAreReadAtOnceAndSayTheSame) {
    EXPECT_EQ(tell(track(50), true).repeats, 49U);
    expect_same(track(50));
}

TEST(XmlRepeat, ManyBuffersLongStillTheSame) {
    const std::string text = track(5000);

    EXPECT_EQ(tell(text, true).repeats, 4999U);
    expect_same(text);
}

TEST(XmlRepeat, HolesAreNamedByPathAndAttribute) {
    const std::string text = "<g>" + point(1) + point(2) + "</g>";
    TextInput input{text};
    XmlReader reader{input};
    while (reader.next() != XmlEvent::start || reader.local_name() != "p") {
    }
    reader.learn();
    while (!reader.learnt()) {
        ASSERT_NE(reader.next(), XmlEvent::input_end);
    }

    std::string names;
    for (const auto& hole : reader.holes(*reader.learnt())) {
        names += hole.path + "@" + hole.attribute + " ";
    }
    EXPECT_EQ(names, "@lat @lon ele@ t@ x/hr@ ");
}

TEST(XmlRepeat, WhatDiffersGoesTheStrictWay) {
    for (const char* ele :
         {"",      "\n",       "1 2",  "&lt;",    "&amp;", "&x;",  "<!-- c -->5", "<![CDATA[5]]>",
          "5<b/>", "\xC3\xA9", "\xE9", "]]>",     "]",     ">",    "'",           "\"",
          "\x01",  "&",        "<",    "5</ele",  "<ele>", "\r\n", "\t",          "a=b",
          "#",     "%",        "\x7F", "5<?pi?>", "&#53;"}) {
        expect_same("<g>" + point(1) + point(2, ele) + point(3) + "</g>");
        expect_same("<g>" + point(1, ele) + point(2) + point(3, ele) + point(4) + "</g>");
    }
}

TEST(XmlRepeat, EveryByteOfASiblingMatters) {
    const std::string text = "<g>" + point(1) + point(2) + "</g>";
    const std::size_t second = 3 + point(1).size();
    for (std::size_t i = second; i < text.size(); ++i) {
        for (const char byte :
             {'<', '>', '&', '"', '\'', '/', ' ', '\n', '\r', 'x', '\x01', '\xE9', '-', ']'}) {
            std::string changed = text;
            changed[i] = byte;
            expect_same(changed);
        }
        expect_same(text.substr(0, i));
    }
}

TEST(XmlRepeat, SeveralShapesAreKept) {
    std::string text = "<g>";
    for (int i = 0; i < 40; ++i) {
        text += i % 2 == 0 ? point(i) : "<p lat='" + std::to_string(i) + "' lon='2'/>";
    }
    text += "</g>";

    EXPECT_EQ(tell(text, true).repeats, 38U);
    expect_same(text);
}

TEST(XmlRepeat, AnElementWithTextBesideChildrenIsNotLearnt) {
    for (const std::string text :
         {"<p>x<a>1</a></p>", "<p><a>1</a>x</p>", "<p><a>1</a>x<b/></p>", "<p><b/>x</p>"}) {
        EXPECT_EQ(tell("<g>" + text + text + "</g>", true).repeats, 0U) << text;
        expect_same("<g>" + text + text + "</g>");
    }
}

TEST(XmlRepeat, AnotherDepthIsAnotherElement) {
    const std::string text = "<g><p a='1'/><p a='2'/><s><p a='3'/><p a='4'/></s><p a='5'/></g>";

    EXPECT_EQ(tell(text, true).repeats, 3U);
    expect_same(text);
    expect_same("<g><p a='1'/></g><p a='2'/>");
}

TEST(XmlRepeat, ShapesEndWithTheirDocument) {
    const std::string text = "<g><p a='1'/><p a='2'/></g>\n<g><p a='3'/><p a='4'/></g>";

    EXPECT_EQ(tell(text, true).repeats, 2U);
    expect_same(text);
    expect_same(
        "<?xml version='1.0' encoding='iso-8859-1'?><g><p a='1'>\xE9<b/></p><p "
        "a='1'>\xE9<b/></p></g>"
        "<g><p a='1'>\xE9<b/></p></g>");
}

TEST(XmlRepeat, TooLongOrTooRichAnElementIsNotLearnt) {
    const std::string text(20'000, 'x');
    const std::string rich = [] {
        std::string made = "<p";
        for (std::size_t i = 0; i <= XmlReader::k_most_holes; ++i) {
            made += " a" + std::to_string(i) + "='1'";
        }
        return made + "/>";
    }();

    EXPECT_EQ(tell("<g><p><a>" + text + "</a></p><p><a>" + text + "</a></p></g>", true).repeats,
              0U);
    EXPECT_EQ(tell("<g>" + rich + rich + "</g>", true).repeats, 0U);
    expect_same("<g><p><a>" + text + "</a></p><p><a>" + text + "</a></p></g>");
    expect_same("<g>" + rich + rich + "</g>");
    expect_same("<g><p><a>1</a></p><p><a>" + text + "</a></p></g>");
}

TEST(XmlRepeat, RoomForTheValuesIsAskedFor) {
    const std::string text = "<g><p a='1' b='2'/><p a='3' b='4'/></g>";
    TextInput input{text};
    XmlReader reader{input};
    std::array<std::string_view, 1> values;
    for (int i = 0; i < 2; ++i) {
        static_cast<void>(reader.next());
    }
    reader.learn();
    ASSERT_EQ(reader.next(), XmlEvent::end);

    EXPECT_EQ(reader.repeat(values), std::nullopt);
    EXPECT_EQ(reader.next(), XmlEvent::start);
}

}  // namespace
}  // namespace soleus::text::test
