#include "support.hpp"

#include <soleus/text/limits.hpp>
#include <soleus/text/number.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>
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

enum class Tell { as_written, numbers_as_numbers };

/// A number bit by bit.
std::string exact(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%a", number);
    return text.data();
}

/// Reads a text the strict way, or with <p> learnt and repeated; events of a repeated element are
/// told from its holes, or from the numbers that were read instead.
Told tell(std::string_view text, bool with_repeat, std::size_t piece = std::string_view::npos,
          Tell how = Tell::as_written) {
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
    std::array<double, XmlReader::k_most_holes> numbers{};
    const auto value = [&](const std::string& where, std::string_view is) {
        const auto number = how == Tell::numbers_as_numbers ? text::number(is) : std::nullopt;
        told.events += where + "=" + (number ? exact(*number) : std::string{is}) + "\n";
    };
    try {
        for (;;) {
            if (with_repeat) {
                numbers.fill(std::numeric_limits<double>::quiet_NaN());
                if (const auto shape = reader.repeat(values, numbers)) {
                    ++told.repeats;
                    place();
                    const auto& holes = reader.holes(*shape);
                    for (std::size_t i = 0; i < holes.size(); ++i) {
                        if (!std::isnan(numbers[i])) {
                            told.events += holes[i].path + "@" + holes[i].attribute + "=" +
                                           exact(numbers[i]) + "\n";
                        } else if (!holes[i].attribute.empty() || !values[i].empty()) {
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
                if (const auto shape = reader.learnt(); shape && how == Tell::numbers_as_numbers) {
                    for (std::size_t i = 0; i < reader.holes(*shape).size(); ++i) {
                        reader.ask_number(*shape, i);
                    }
                }
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
    const Told in_numbers = tell(text, true, std::string_view::npos, Tell::numbers_as_numbers);
    const auto wanted = tell(text, false, std::string_view::npos, Tell::numbers_as_numbers);
    EXPECT_EQ(in_numbers.error, strict.error) << text.substr(0, 300);
    EXPECT_EQ(in_numbers.events, wanted.events) << text.substr(0, 300);
    EXPECT_EQ(in_numbers.places, strict.places) << text.substr(0, 300);
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

TEST(XmlRepeat, NumbersAreTheNearestDoublesHoweverTheyAreWritten) {
    std::mt19937_64 random{1};
    const auto digits = [&random](std::size_t count) {
        std::string made;
        while (made.size() < count) {
            made += static_cast<char>('0' + random() % 10);
        }
        return made;
    };
    for (int layout = 0; layout < 600; ++layout) {
        const std::size_t whole = random() % 9;
        const std::size_t fraction = random() % 45;
        const std::string head = (random() % 2 == 0 ? "-" : "") + digits(whole);
        std::string text = "<g>";
        for (int i = 0; i < 40; ++i) {
            const std::string before = random() % 8 != 0 ? head : digits(whole);
            const std::size_t after = random() % 4 != 0 ? fraction : random() % 45;
            text += "<p a='" + before + (after > 0 ? "." : "") + digits(after) + "'>" +
                    digits(random() % 5) + "</p>\n";
        }
        expect_same(text + "</g>");
    }
}

TEST(XmlRepeat, NothingElsePassesForANumber) {
    for (const char* ele : {"1e5",      "1.5e3",       "+1",
                            ".5",       "5.",          "-",
                            "--1",      "-.5",         "0x10",
                            "1,5",      "nan",         "inf",
                            " 1",       "1 ",          "1.2.3",
                            "12.5m",    "1.5/",        "1:5",
                            "12.\xB5",  "12.;",        "12..",
                            "-0",       "-0.0",        "00012.5",
                            "12345678", "1.5<!-- -->", "12.5'",
                            "12.5>",    "1-5",         "9.9",
                            "99.95",    "-12.5",       "12.500000000000000000000000"}) {
        expect_same("<g>" + point(1) + point(2) + point(3, ele) + point(4) + "</g>");
        expect_same("<g>" + point(1, "7") + point(2, "8") + point(3, ele) + point(4) + "</g>");
    }
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
