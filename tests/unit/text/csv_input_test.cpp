// However the bytes come, wherever blocks end, and however the lines are asked for.
#include "support.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace soleus::text::test {
namespace {

using namespace std::string_literals;

const std::vector<std::string>& texts() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> made = {
            "a,b\r\nc,\"d\r\ne\"\r\n",
            "a\"b,c\n\"d\"\r\ne",
            "\xE4,\"\x80\"\n",
            "\xEF\xBB\xBFx,\u00E9\n,,\n\n",
            "\xFF\xFE"
            "a\0,\0\x3D\xD8\x00\xDE\n\0"s,
            "a, \"b\" ,c\r\rd\r\n\"",
            "\"a\"b",
        };
        std::string large;
        for (int i = 0; large.size() < 400'000; ++i) {
            large += std::to_string(i) + ",\"x" +
                     std::string(static_cast<std::size_t>(i % 90), 'y') + "\"\"\n\"," +
                     (i % 7 == 0   ? "5\" z"
                      : i % 5 == 0 ? "\u00E9\u4E2D"
                                   : "") +
                     (i % 3 == 0 ? "\r\n" : "\n");
        }
        made.push_back(large);
        return made;
    }();
    return all;
}

TEST(CsvInput, PiecesOfAnySizeReadAsTheWhole) {
    for (const auto& text : texts()) {
        const auto whole = csv_records(text);
        for (const std::size_t piece : {1U, 2U, 3U, 63U, 64U, 65U, 4096U}) {
            EXPECT_TRUE(csv_records(text, ',', piece) == whole)
                << piece << " of " << text.substr(0, 80);
        }
    }
}

TEST(CsvInput, PlainLinesThatAreReadAheadSayWhatTheyDoAsRecords) {
    auto all = texts();
    all.insert(all.end(), {
                              "a,b\n1,2\n3,4\n5,6\n",
                              "a,b\r\n1,2\r\n3,\"4\"\r\n\r\n5,6",
                              "a,b\n1,2,3\n4\n\n5,6\n,\n",
                              "a,b\n1,\"2 \"\"3\"\"\"\n\"\",\"\"\"\"\n4,\"5\n6\"\n7,8\n",
                              "a,b\n\"1\n,2\n3,\"4\n\n\"5\r\n\",6\n7,8\n",
                              "a,b\n\"1\",2\n\"3\"x,4\n5,6\n",
                              "a,b\n1,2\n3,4\0\n5,6\n"s,
                              "a0\r\n\n1\n\r\r2\r\n\r\r3\0"s,
                              "a,b\n1,2\n3, \"4\"\n5,6\n7,\"8\n",
                              "a\n1\n22\r\n\"3\"\n\n4\r5\n6",
                              "a,b\r\n" + std::string(16'380, 'x') + ",y\n1,2\n" +
                                  std::string(17'000, 'x') + ",y\n3,4\n",
                          });
    for (const auto& text : all) {
        const auto records = csv_numbered_records(text, Plain::by_records);
        for (const std::size_t piece : {std::string::npos, std::size_t{1}, std::size_t{7}}) {
            EXPECT_TRUE(csv_numbered_records(text, Plain::ahead, ',', piece) == records)
                << piece << " of " << text.substr(0, 80);
        }
    }
}

TEST(CsvInput, PlainLinesAreReadAheadUpToTheFirstThatIsNot) {
    constexpr std::string_view k_text = "a,b\n1,2\n3,\"4 \"\"5\"\"\"\n6\n7,8\n";
    TextInput input{k_text};
    CsvReader reader{input};
    CsvRecord record;
    ASSERT_TRUE(reader.next(record));
    std::string out;
    PlainLines{',', 2}.read(reader, out);
    EXPECT_EQ(out, "2: [1][2]\n3: [3]\"4 \"5\"\"\n");
    ASSERT_TRUE(reader.next(record));
    EXPECT_EQ(record.size(), 1U);
    EXPECT_EQ(record[0], "6");
    EXPECT_EQ(record.first_line(), 4U);
}

TEST(CsvInput, WhereARecordStandsDoesNotMatter) {
    const std::string record = "a,\"b\"\"c\",d\"e,\r\n\"x\ny\"\r\n";
    const std::string read = "[a]\"b\"c\"[d\"e][]\n\"x\ny\"\n";
    for (std::size_t before = 0; before < 140; ++before) {
        EXPECT_EQ(csv_records(std::string(before, 'p') + "\n" + record),
                  "[" + std::string(before, 'p') + "]\n" + read);
    }
}

}  // namespace
}  // namespace soleus::text::test
