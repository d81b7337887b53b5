#include <soleus/diag/diagnostic.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace soleus::diag {
namespace {

Diagnostic about(Location where, std::string message, std::string source_line = {}) {
    return {Severity::error, std::move(where), std::move(message), std::move(source_line)};
}

TEST(Render, APlaceASentenceTheLineAndCaretsUnderTheCulprit) {
    const auto diagnostic = about({"log.csv", 3, 12, 4}, "distance is no number (got \"12 x\")",
                                  "2026-03-02,12 x,0:52:00");

    EXPECT_EQ(render(diagnostic),
              "log.csv:3:12: error: distance is no number (got \"12 x\")\n"
              "  2026-03-02,12 x,0:52:00\n"
              "             ^^^^\n");
}

TEST(Render, WhatIsNotKnownOfThePlaceIsLeftOut) {
    EXPECT_EQ(render(about({"log.csv", 3, 0, 1}, "m")), "log.csv:3: error: m\n");
    EXPECT_EQ(render(about({"log.csv", 0, 0, 1}, "m")), "log.csv: error: m\n");
    EXPECT_EQ(render(about({}, "m")), "soleus: error: m\n");
    EXPECT_EQ(render(about({"", 3, 1, 1}, "m")), "soleus: error: m\n");
}

TEST(Render, EverySeverityHasItsWord) {
    EXPECT_EQ(render({Severity::note, {"f"}, "m", {}}), "f: note: m\n");
    EXPECT_EQ(render({Severity::warning, {"f"}, "m", {}}), "f: warning: m\n");
}

TEST(Render, ColourOnlyWhereAskedFor) {
    EXPECT_EQ(render({Severity::warning, {"f", 1, 1, 1}, "m", "x"}, {true}),
              "f:1:1: \x1b[1;33mwarning:\x1b[0m m\n  x\n  \x1b[1;32m^\x1b[0m\n");
}

TEST(Render, CaretsCountColumnsNotBytes) {
    EXPECT_EQ(render(about({"f", 1, 5, 1}, "m", "h\u00E9,x")),
              "f:1:5: error: m\n  h\u00E9,x\n     ^\n");
    EXPECT_EQ(render(about({"f", 1, 8, 1}, "m", "\u4E2D\u6587,x")),
              "f:1:8: error: m\n  \u4E2D\u6587,x\n       ^\n");
    EXPECT_EQ(render(about({"f", 1, 3, 2}, "m", "a\tbc")), "f:1:3: error: m\n  a bc\n    ^^\n");
}

TEST(Render, HostileBytesAreEscapedEverywhere) {
    EXPECT_EQ(render(about({"a\x1b[31m.csv", 1, 3, 2}, "got \"\x1b]0;x\x07\"", "\x1b,\xFFz")),
              "a\\x1B[31m.csv:1:3: error: got \"\\x1B]0;x\\x07\"\n  \\x1B,\\xFFz\n       ^^^^^\n");
}

TEST(Render, ACulpritBeyondTheLineIsShownAtItsEnd) {
    EXPECT_EQ(render(about({"f", 1, 9, 3}, "m", "abc")), "f:1:9: error: m\n  abc\n     ^\n");
    EXPECT_EQ(render(about({"f", 1, 3, 30}, "m", "abc")), "f:1:3: error: m\n  abc\n    ^\n");
}

TEST(Render, LinesAreCutToEightyColumns) {
    const std::string fits(78, 'x');

    EXPECT_EQ(render(about({"f", 1, 1, 1}, "m", fits)), "f:1:1: error: m\n  " + fits + "\n  ^\n");
    EXPECT_EQ(render(about({"f", 1, 1, 1}, "m", fits + "y")),
              "f:1:1: error: m\n  " + std::string(75, 'x') + "...\n  ^\n");
}

TEST(Render, ACulpritFarToTheRightIsKeptInSight) {
    const std::string line = std::string(5000, 'a') + "BAD" + std::string(5000, 'b');

    EXPECT_EQ(render(about({"f", 1, 5001, 3}, "m", line)),
              "f:1:5001: error: m\n  ..." + std::string(30, 'a') + "BAD" + std::string(39, 'b') +
                  "...\n  " + std::string(33, ' ') + "^^^\n");
    EXPECT_EQ(render(about({"f", 1, 101, 3}, "m", std::string(100, 'a') + "BAD")),
              "f:1:101: error: m\n  ..." + std::string(30, 'a') + "BAD\n  " + std::string(33, ' ') +
                  "^^^\n");
}

TEST(Escaped, LeavesTextAsItWas) {
    for (const char* text : {"", "plain", "a\\b", "\u00E9\u4E2D\U0001F600", "\u200D", "{}", "%s"}) {
        EXPECT_EQ(escaped(text), text);
    }
}

TEST(Escaped, ShowsWhatATerminalWouldObey) {
    EXPECT_EQ(escaped(std::string_view{"\0\t\n\r\x1b\x7f", 6}), "\\x00\\x09\\x0A\\x0D\\x1B\\x7F");
    EXPECT_EQ(escaped("\u0085\u009B"), "\\u{85}\\u{9B}");
    EXPECT_EQ(escaped("\u202Eabc\u2066\u200F\u061C\uFEFF\u2028"),
              "\\u{202E}abc\\u{2066}\\u{200F}\\u{61C}\\u{FEFF}\\u{2028}");
}

TEST(Escaped, ShowsBytesThatAreNotUtf8) {
    EXPECT_EQ(escaped("a\xFFz"), "a\\xFFz");
    EXPECT_EQ(escaped("\xC3"), "\\xC3");
    EXPECT_EQ(escaped("\xC0\x80"), "\\xC0\\x80");
    EXPECT_EQ(escaped("\xED\xA0\x80"), "\\xED\\xA0\\x80");
    EXPECT_EQ(escaped("\x9B"), "\\x9B");
}

std::vector<Diagnostic> many(const std::string& file, std::size_t count) {
    return std::vector<Diagnostic>(count, about({file, 0, 0, 1}, "m"));
}

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(RenderAll, SaysAtMostTwentyPerFileAndHowManyMore) {
    EXPECT_EQ(lines(render_all(many("a", 20))), 20U);
    const auto one_more = render_all(many("a", 21));
    EXPECT_EQ(lines(one_more), 21U);
    EXPECT_TRUE(one_more.ends_with("a: 1 more message\n"));
    EXPECT_TRUE(render_all(many("a", 51)).ends_with("a: 31 more messages\n"));
    EXPECT_EQ(render_all({}), "");
}

TEST(RenderAll, CountsEachFileForItself) {
    auto all = many("a", 3);
    all.push_back(about({"b", 0, 0, 1}, "m"));
    all.push_back(about({}, "m"));

    EXPECT_EQ(render_all(all, 2),
              "a: error: m\na: error: m\na: 1 more message\nb: error: m\nsoleus: error: m\n");
}

}  // namespace
}  // namespace soleus::diag
