#include "csv_reading.hpp"

#include <fmt/ranges.h>

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::sources {
namespace {

using Cells = std::array<std::string_view, 8>;

constexpr std::string_view k_header =
    "date,athlete,distance_km,duration,elevation_gain_m,rpe,pain,notes";
constexpr Cells k_usual{"2026-03-02", "anna", "12.345", "1:02:03", "310", "4", "0", "fine"};

template <class Value>
std::string told(const Maybe<Value>& value) {
    return value ? fmt::format("{}", (*value).count()) : "-";
}

std::string told(const CsvReading& log) {
    std::string all = log.messages();
    for (std::size_t i = 0; i < log.reading.entries.size(); ++i) {
        const auto e = log.entry(i);
        all += fmt::format("{}: {} {} {} {} {} {} {} {} {} {} {} {} [{}] [{}]\n", e.origin.line,
                           e.day.time_since_epoch().count(), told(e.start),
                           static_cast<int>(e.clock), static_cast<int>(e.sport), told(e.distance),
                           told(e.moving), told(e.elapsed), told(e.ascent), told(e.descent),
                           static_cast<int>(e.ascent_source), told(e.rpe), told(e.pain),
                           log.texts[e.athlete], log.texts[e.notes]);
    }
    return all;
}

/// Twice the row, so that its day was read before, and enough good rows that the file stands. A
/// column of sports makes every row one that is read as a whole.
std::string table(const Cells& cells, std::string_view header_end, std::string_view row_end) {
    std::string text = fmt::format("{}{}\n", k_header, header_end);
    for (int i = 0; i < 40; ++i) {
        Cells row = i == 20 || i == 21 ? cells : k_usual;
        const std::string other = fmt::format("{}.5", 5 + i % 7);
        row[2] = i == 20 || i == 21 ? row[2] : std::string_view{other};
        text += fmt::format("{}{}\n", fmt::join(row, ","), row_end);
    }
    return text;
}

struct Change {
    std::size_t column;
    std::string_view cell;
};

void PrintTo(const Change& change, std::ostream* out) {
    *out << "column " << change.column << ": " << change.cell;
}

class PlainRow : public testing::TestWithParam<Change> {};

TEST_P(PlainRow, says_what_the_whole_reading_says) {
    Cells cells = k_usual;
    cells[GetParam().column] = GetParam().cell;

    const auto plain = read_text(table(cells, "", ""));
    const auto whole = read_text(table(cells, ",sport", ","));

    EXPECT_EQ(plain.reading.summary.dialect, "soleus");
    EXPECT_EQ(told(plain), told(whole));
    EXPECT_EQ(plain.tally().used, whole.tally().used);
}

INSTANTIATE_TEST_SUITE_P(
    Cells, PlainRow,
    testing::Values(
        Change{0, "2026-03-02"}, Change{0, "2026-03-03"}, Change{0, "2026-02-30"}, Change{0, ""},
        Change{0, "2026-03-02 06:13"}, Change{0, "date"}, Change{1, ""}, Change{1, " bea "},
        Change{1, "'=bea"}, Change{1, "\"d, e\""}, Change{2, ""}, Change{2, "0"}, Change{2, "0.4"},
        Change{2, "0.399"}, Change{2, "28.0"}, Change{2, "27.9"}, Change{2, "1.0"},
        Change{2, "500.1"}, Change{2, "1000"}, Change{2, "21.130"}, Change{2, "7.5 km"},
        Change{2, "5."}, Change{2, ".5"}, Change{2, "-5"}, Change{2, "\"5.2\""}, Change{2, "rest"},
        Change{2, "1234567890123456"}, Change{3, ""}, Change{3, "0:00"}, Change{3, "62:03"},
        Change{3, "240:00:00"}, Change{3, "240:00:01"}, Change{3, "1:60:00"}, Change{3, "45"},
        Change{3, ":30"}, Change{3, "00:00:62:03"}, Change{4, ""}, Change{4, "999.5"},
        Change{4, "1000"}, Change{4, "20001"}, Change{4, "-"}, Change{5, ""}, Change{5, "0"},
        Change{5, "10"}, Change{5, "10.1"}, Change{5, "4/10"}, Change{5, "4.5"}, Change{6, ""},
        Change{6, "2.1"}, Change{6, "10"}, Change{6, "11"}, Change{6, "n/a"}, Change{7, ""},
        Change{7, "-"}, Change{7, "'=1"}, Change{7, "\"a \"\"b\"\", c\""}, Change{7, "\" x \""},
        Change{7, "\"two\nlines\""}, Change{7, "\"two\r\n\""}, Change{1, "\"d\n,e\""}));

TEST(PlainRowTexts, are_the_cells_own_whatever_was_written_before) {
    const std::vector<std::string_view> cells{"a",
                                              R"("a")",
                                              R"("""a""")",
                                              R"("a")",
                                              "'=b",
                                              "=b",
                                              R"("'=b")",
                                              "''=b",
                                              " c ",
                                              "c",
                                              R"(" c")",
                                              "\xC2\xA0"
                                              "c",
                                              R"("c,c")",
                                              "-",
                                              R"("-")",
                                              R"("""-""")",
                                              "n/a",
                                              R"("x ""y""")",
                                              R"("""x"" y")"};
    std::string plain = fmt::format("{}\n", k_header);
    std::string whole = fmt::format("{},sport\n", k_header);
    int row = 0;
    for (const auto first : cells) {
        for (const auto second : cells) {
            const auto said = fmt::format("2026-03-{:02},{},5.{:03},1:00:00,310,4,0,{}",
                                          1 + row % 28, first, row, second);
            ++row;
            plain += said + "\n";
            whole += said + ",\n";
        }
    }

    const auto read = read_text(plain);

    EXPECT_EQ(read.reading.summary.dialect, "soleus");
    EXPECT_EQ(read.tally().used, row);
    EXPECT_EQ(told(read), told(read_text(whole)));
}

TEST(PlainRowTimes, are_the_columns_own_and_a_duration_is_the_one_that_is_missing) {
    constexpr std::string_view k_rows =
        "2026-03-02,10.5,1:00:00,1:02:03,,310,290.5{0}\n"
        "2026-03-03,10.6,,1:02:03,1:00:00,310,{0}\n"
        "2026-03-04,10.7,1:00:00,,1:02:03,,290{0}\n"
        "2026-03-05,10.8,,,1:01:00,,{0}\n"
        "2026-03-06,10.9,1:00:00,1:02:03,0:30:00,0,0{0}\n";
    constexpr std::string_view k_times =
        "date,distance_km,moving_time,elapsed_time,duration,elevation_gain_m,descent_m";

    const auto plain = read_text(fmt::format("{}\n{}", k_times, fmt::format(k_rows, "")));
    const auto whole = read_text(fmt::format("{},sport\n{}", k_times, fmt::format(k_rows, ",")));

    ASSERT_EQ(plain.reading.entries.size(), 5U) << plain.messages();
    EXPECT_EQ(plain.reading.summary.dialect, "soleus");
    EXPECT_EQ(told(plain), told(whole));
    const std::array<std::array<std::string_view, 5>, 5> said{{
        {"10500", "3600", "3723", "310", "291"},
        {"10600", "3600", "3723", "310", "-"},
        {"10700", "3600", "3723", "-", "290"},
        {"10800", "-", "3660", "-", "-"},
        {"10900", "3600", "3723", "0", "0"},
    }};
    for (std::size_t i = 0; i < said.size(); ++i) {
        const auto e = plain.entry(i);
        const auto& [distance, moving, elapsed, ascent, descent] = said[i];
        EXPECT_EQ(told(e.distance), distance) << i;
        EXPECT_EQ(told(e.moving), moving) << i;
        EXPECT_EQ(told(e.elapsed), elapsed) << i;
        EXPECT_EQ(told(e.ascent), ascent) << i;
        EXPECT_EQ(told(e.descent), descent) << i;
    }
}

}  // namespace
}  // namespace soleus::sources
