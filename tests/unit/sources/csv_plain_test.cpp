#include "csv_plain.hpp"

#include "csv_recent_texts.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace soleus::sources::csv {
namespace {

/// All texts of up to `longest` of these characters.
std::vector<std::string> all_texts(std::string_view characters, std::size_t longest) {
    std::vector<std::string> texts{""};
    for (std::size_t begin = 0, size = 0; size < longest; ++size) {
        const std::size_t end = texts.size();
        for (; begin < end; ++begin) {
            for (const char c : characters) {
                texts.push_back(texts[begin] + c);
            }
        }
    }
    return texts;
}

/// The text as it may stand in a file: behind others that are no part of it.
class InFile {
public:
    explicit InFile(std::string_view text) : bytes_{"1.5:09,7"} { bytes_ += text; }
    [[nodiscard]] std::string_view cell() const { return std::string_view{bytes_}.substr(8); }

private:
    std::string bytes_;
};

std::int64_t thousandths(std::string_view text) {
    const InFile file{text};
    return plain_thousandths(file.cell());
}

TEST(CsvPlain, thousandths_are_those_of_the_whole_reading) {
    for (const auto& text : all_texts("0179.-", 6)) {
        const auto decimal = plain_decimal(text);
        const auto point = text.find('.');
        const bool fine = point != std::string::npos && text.size() - point - 1 > 3;
        EXPECT_EQ(thousandths(text), decimal && !fine ? half_up(*decimal * 1000.0) : -1) << text;
    }
}

TEST(CsvPlain, bytes_that_are_no_digits_are_none_in_any_place) {
    for (int byte = 0; byte < 256; ++byte) {
        const auto c = static_cast<char>(byte);
        if (c == '.' || (c >= '0' && c <= '9')) {
            continue;
        }
        for (std::size_t size = 1; size <= 9; ++size) {
            for (std::size_t at = 0; at < size; ++at) {
                std::string text(size, '5');
                text[at] = c;
                EXPECT_EQ(thousandths(text), -1) << byte << " in " << size;
                EXPECT_FALSE(c != ':' && plain_clock(text)) << byte << " in " << size;
            }
        }
    }
}

/// Read one character after the other.
std::optional<std::int32_t> slow_clock(std::string_view text) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
        c == ':' ? parts.emplace_back() : parts.back() += c;
    }
    if (text.size() < 4 || parts.size() < 2 || parts.size() > 3 || parts[0].empty() ||
        parts[0].size() > 4) {
        return std::nullopt;
    }
    std::int32_t value = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool fits = i == 0 || (parts[i].size() == 2 && parts[i][0] < '6');
        if (!fits || parts[i].find_first_not_of("0123456789") != std::string::npos) {
            return std::nullopt;
        }
        value = value * 60 + std::stoi(parts[i]);
    }
    return value;
}

TEST(CsvPlain, clocks_are_read_at_once_as_one_by_one) {
    for (const auto& text : all_texts("06:", 9)) {
        EXPECT_EQ(plain_clock(text), slow_clock(text)) << text;
        if (text.size() >= 4 && text.size() <= Figures::k_most) {
            const InFile file{text};
            EXPECT_EQ(short_clock(Figures{file.cell()}, text.size()), slow_clock(text).value_or(-1))
                << text;
        }
    }
    EXPECT_EQ(plain_clock("12:34:56"), 12 * 3600 + 34 * 60 + 56);
    EXPECT_EQ(plain_clock("1234:56"), 1234 * 60 + 56);
}

/// The digits of the text where it has `signs` in these places, counted from its end, and nothing
/// but digits up to nine in any other; else -1.
std::int64_t digits_around(std::string_view text, std::string_view signs_from_end) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t from_end = text.size() - 1 - i;
        const char sign = from_end < signs_from_end.size() ? signs_from_end[from_end] : ' ';
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (sign == ' ' ? !digit : text[i] != sign) {
            return -1;
        }
        value = digit ? value * 10 + (text[i] - '0') : value;
    }
    return text.size() < signs_from_end.size() ? -1 : value;
}

TEST(CsvPlain, two_decimals_below_a_hundred_are_read_at_once) {
    std::size_t read = 0;
    for (const auto& text : all_texts("0179.-", 7)) {
        if (text.empty()) {
            continue;
        }
        const InFile file{text};
        const auto wanted = digits_around(text, "  .");
        EXPECT_EQ(short_hundredths(Figures{file.cell()}), wanted < 10'000 ? wanted : -1) << text;
        read += wanted >= 0 ? 1 : 0;
    }
    EXPECT_GT(read, 100U);
    EXPECT_EQ(short_hundredths(Figures{InFile{"12.34"}.cell()}), 1234);
}

TEST(CsvPlain, whole_numbers_below_a_thousand_are_read_at_once) {
    for (const auto& text : all_texts("0179.-", 7)) {
        if (!text.empty()) {
            const InFile file{text};
            const auto wanted = digits_around(text, "");
            EXPECT_EQ(short_whole(Figures{file.cell()}), wanted < 1000 ? wanted : -1) << text;
        }
    }
}

TEST(CsvPlain, a_sign_of_a_form_is_no_other_byte) {
    for (int byte = 0; byte < 256; ++byte) {
        const auto c = static_cast<char>(byte);
        const std::string decimal = std::string{"12"} + c + "34";
        EXPECT_EQ(short_hundredths(Figures{InFile{decimal}.cell()}), c == '.' ? 1234 : -1) << byte;
        for (const std::string& clock :
             {std::string{"1"} + c + "23:45", std::string{"1:23"} + c + "45"}) {
            EXPECT_EQ(short_clock(Figures{InFile{clock}.cell()}, clock.size()),
                      slow_clock(clock).value_or(-1))
                << clock;
        }
        for (std::size_t at = 0; at < 5; ++at) {
            std::string text = "55.55";
            text[at] = c;
            EXPECT_EQ(short_hundredths(Figures{InFile{text}.cell()}), digits_around(text, "  ."))
                << text;
        }
    }
}

TEST(CsvPlain, texts_are_the_same_where_all_their_bytes_are) {
    const std::string text = "abcdefghijklmnopqrstuvwxyz";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        std::string other = text.substr(0, size);
        EXPECT_TRUE(same_text(std::string_view{text}.substr(0, size), other));
        EXPECT_FALSE(same_text(text + "x", other));
        for (char& c : other) {
            c ^= 1;
            EXPECT_FALSE(same_text(std::string_view{text}.substr(0, size), other)) << size;
            c ^= 1;
        }
    }
}

TEST(CsvRecentTexts, give_every_text_back_however_many_there_are) {
    model::Texts texts;
    RecentTexts recent{texts};
    const auto word = [](int i) { return "note " + std::to_string(i * 7919); };
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 20'000; ++i) {
            EXPECT_EQ(texts[recent.note(word(i))], word(i));
            EXPECT_EQ(recent.note(word(i)), recent.note(word(i)));
        }
    }
}

TEST(CsvRecentTexts, keep_a_name_once_and_no_text_for_nothing) {
    model::Texts texts;
    RecentTexts recent{texts};
    static_cast<void>(recent.note("anna"));
    const auto anna = recent.name("anna");
    for (int i = 0; i < 20'000; ++i) {
        static_cast<void>(recent.note("note " + std::to_string(i)));
    }

    EXPECT_EQ(recent.name("anna"), anna);
    EXPECT_EQ(recent.name(""), model::TextId::none);
    EXPECT_EQ(recent.note(""), model::TextId::none);
}

}  // namespace
}  // namespace soleus::sources::csv
