#include "support.hpp"

#include <soleus/text/limits.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace soleus::text::test {
namespace {

using namespace std::string_literals;

TEST(Csv, RecordsEndWithLfCrlfOrCr) {
    EXPECT_EQ(csv_records("a,b\nc,d\n"), "[a][b]\n[c][d]\n");
    EXPECT_EQ(csv_records("a,b\r\nc,d\r\n"), "[a][b]\n[c][d]\n");
    EXPECT_EQ(csv_records("a,b\rc,d\r"), "[a][b]\n[c][d]\n");
    EXPECT_EQ(csv_records("a\r\n\r\nb\n\nc\r\rd\r\n"), "[a]\n[]\n[b]\n[]\n[c]\n[]\n[d]\n");
}

TEST(Csv, ALastLineWithoutLineEndIsMarked) {
    EXPECT_EQ(csv_records("a\nb"), "[a]\n[b](cut)\n");
    EXPECT_EQ(csv_records("a,"), "[a][](cut)\n");
    EXPECT_EQ(csv_records("a\n\"b\""), "[a]\n\"b\"(cut)\n");
    EXPECT_EQ(csv_records(""), "");
    EXPECT_EQ(csv_records("\n"), "[]\n");
}

TEST(Csv, QuotesHoldDelimitersAndLineEnds) {
    EXPECT_EQ(csv_records("\"a,b\",c\n"), "\"a,b\"[c]\n");
    EXPECT_EQ(csv_records("\"a\nb\",\"c\r\nd\"\n"), "\"a\nb\"\"c\r\nd\"\n");
    EXPECT_EQ(csv_records("\"\",x\n"), "\"\"[x]\n");
    EXPECT_EQ(csv_records("\"a\"\r\n\"b\"\r\n"), "\"a\"\n\"b\"\n");
}

TEST(Csv, DoubledQuotesBecomeSingle) {
    EXPECT_EQ(csv_records("\"say \"\"hi\"\"\",\"\"\"\"\n"), "\"say \"hi\"\"\"\"\"\n");
    EXPECT_EQ(csv_records("\"\"\"a\"\"\"\n"), "\"\"a\"\"\n");
}

TEST(Csv, DoubledQuotesInManyFieldsOfManyRecordsStayApart) {
    std::string text;
    std::string wanted;
    for (int record = 0; record < 20; ++record) {
        for (int field = 0; field <= record; ++field) {
            const std::string word(static_cast<std::size_t>((record * 7 + field) % 11), 'a');
            text += (field > 0 ? ",\"" : "\"") + word + "\"\"" + word + "\"";
            wanted += "\"" + word + "\"" + word + "\"";
        }
        text += "\n";
        wanted += "\n";
    }
    EXPECT_EQ(csv_records(text), wanted);
}

TEST(Csv, AQuoteInsideAPlainFieldIsText) {
    EXPECT_EQ(csv_records("5\" nails,x\ny,\"z\"\n"), "[5\" nails][x]\n[y]\"z\"\n");
    EXPECT_EQ(csv_records("say \"a,b\",c\n"), "[say \"a][b\"][c]\n");
    EXPECT_EQ(csv_records("a\"\"b,c\r\nd\r\n"), "[a\"\"b][c]\n[d]\n");
}

TEST(Csv, BlanksAroundQuotesAreNoText) {
    EXPECT_EQ(csv_records("a, \"b, c\",d\n"), "[a]\"b, c\"[d]\n");
    EXPECT_EQ(csv_records("\"a\" ,b\n"), "\"a\"[b]\n");
    EXPECT_EQ(csv_records("a, \"b\" c,d\n"), "[a][ \"b\" c][d]\n");
    EXPECT_EQ(csv_records("a, \"b\nc\",d\n"), "[a][ \"b]\n[c\"][d]\n");
}

TEST(Csv, TextAfterAClosingQuoteIsRefused) {
    EXPECT_EQ(
        csv_records("a\n\"b\"c,d\n"),
        "[a]\n2:4: text after a closing quote (a quote inside a quoted field is written twice)\n");
    EXPECT_EQ(csv_records("\"\"a\"\"\n"),
              "1:3: text after a closing quote (a quote inside a quoted field is written twice)\n");
}

TEST(Csv, AQuoteThatNeverClosesIsRefusedWhereItOpens) {
    EXPECT_EQ(csv_records("a,b\nc,\"d\ne,f\n"),
              "[a][b]\n2:3: the quote that opens here is never closed\n");
    EXPECT_EQ(csv_records("\"a\"\"\n"), "1:1: the quote that opens here is never closed\n");
    EXPECT_EQ(csv_records("x y\"z,\"d\ne,f\n"), "1:7: the quote that opens here is never closed\n");
}

TEST(Csv, ANulByteIsRefusedAfterTheRecordsBeforeIt) {
    EXPECT_EQ(csv_records("a,b\nc\0d\n"s), "[a][b]\n2:2: a NUL byte (is this a text file?)\n");
    EXPECT_EQ(csv_records("a,b\"c\nd\0e\n"s),
              "[a][b\"c]\n2:2: a NUL byte (is this a text file?)\n");
    EXPECT_EQ(csv_records("a\"\0\nb\n"s), "1:3: a NUL byte (is this a text file?)\n");
}

TEST(Csv, AnyDelimiterParts) {
    EXPECT_EQ(csv_records("a;\"b;c\";d,e\n", ';'), "[a]\"b;c\"[d,e]\n");
    EXPECT_EQ(csv_records("a\t\"b\tc\"\t\td\n", '\t'), "[a]\"b\tc\"[][d]\n");
}

TEST(Csv, ABomIsSkippedAndNotCounted) {
    EXPECT_EQ(csv_records("\xEF\xBB\xBF\"a\",b\n\"c"),
              "\"a\"[b]\n2:1: the quote that opens here is never closed\n");
    EXPECT_EQ(csv_records("\xEF\xBB\xBFx,\"c"), "1:3: the quote that opens here is never closed\n");
}

TEST(Csv, PlacesAreCountedInBytesOfTheFieldsFirstByte) {
    TextInput input{"h\u00E9,x\r\n\"a\nb\",\"c\",d\r\nlast,\"q\"\n"};
    CsvReader reader{input};
    CsvRecord record;

    ASSERT_TRUE(reader.next(record));
    EXPECT_EQ(record.line(1), 1U);
    EXPECT_EQ(record.column(1), 5U);
    EXPECT_EQ(record.source_line(1), "h\u00E9,x");
    ASSERT_TRUE(reader.next(record));
    EXPECT_EQ(record.first_line(), 2U);
    EXPECT_EQ(record.line(0), 2U);
    EXPECT_EQ(record.column(0), 1U);
    EXPECT_EQ(record.width(0), 5U);
    EXPECT_EQ(record.source_line(0), "\"a");
    EXPECT_EQ(record.line(2), 3U);
    EXPECT_EQ(record.column(2), 8U);
    EXPECT_EQ(record.line(1), 3U);
    EXPECT_EQ(record.column(1), 4U);
    EXPECT_EQ(record.width(1), 3U);
    EXPECT_EQ(record.source_line(2), "b\",\"c\",d");
    ASSERT_TRUE(reader.next(record));
    EXPECT_EQ(record.first_line(), 4U);
    EXPECT_EQ(record.column(1), 6U);
}

TEST(Csv, ARecordIsBlankWhereNoFieldHoldsMoreThanBlanks) {
    TextInput input{" ,\t,\"\",\" \"\n,,x\n\n"};
    CsvReader reader{input};
    CsvRecord record;

    ASSERT_TRUE(reader.next(record));
    EXPECT_TRUE(record.blank());
    ASSERT_TRUE(reader.next(record));
    EXPECT_FALSE(record.blank());
    ASSERT_TRUE(reader.next(record));
    EXPECT_TRUE(record.blank());
    EXPECT_FALSE(reader.next(record));
    EXPECT_FALSE(reader.next(record));
}

TEST(Csv, PeekingConsumesNothing) {
    TextInput input{
        "\xEF\xBB\xBF"
        "a;b\nc;d\n"};
    CsvReader reader{input};

    EXPECT_EQ(reader.peek(), "a;b\nc;d\n");
    reader.set_delimiter(guess_delimiter(reader.peek()));
    CsvRecord record;
    ASSERT_TRUE(reader.next(record));
    EXPECT_EQ(record.size(), 2U);
}

TEST(Csv, TheDelimiterIsWhatStandsMostOftenInTheFirstLineThatHasAny) {
    EXPECT_EQ(guess_delimiter("a,b;c,d\n1;2;3\n"), ',');
    EXPECT_EQ(guess_delimiter("title\n\na;b;c\n"), ';');
    EXPECT_EQ(guess_delimiter("\"a,b,c\"\td\n"), '\t');
    EXPECT_EQ(guess_delimiter("nothing"), ',');
}

// --- Encodings
// ------------------------------------------------------------------------------------

/// What a reader says of the text once it has read all of it.
template <class Answer>
Answer after_all(std::string_view text, Answer (CsvReader::*question)() const) {
    TextInput input{text};
    CsvReader reader{input};
    for (CsvRecord record; reader.next(record);) {
    }
    return (reader.*question)();
}

CsvEncoding encoding_of(std::string_view text) {
    return after_all(text, &CsvReader::encoding);
}

TEST(CsvEncodings, TheTextSaysWhatItIs) {
    EXPECT_EQ(encoding_of("a,b\n"), CsvEncoding::ascii);
    EXPECT_EQ(encoding_of("a,\u00E9\n"), CsvEncoding::utf8);
    EXPECT_EQ(encoding_of("a,\xE9\n"), CsvEncoding::windows_1252);
    EXPECT_EQ(encoding_of("\xFF\xFE"
                          "a\0\n\0"s),
              CsvEncoding::utf16);
}

TEST(CsvEncodings, EachBecomesUtf8) {
    EXPECT_EQ(csv_records("\x80 5,M\xE4rz\n"), "[\u20AC 5][M\u00E4rz]\n");
    EXPECT_EQ(csv_records("\xFF\xFE"
                          "a\0,\0\xE9\0\n\0"s),
              "[a][\u00E9]\n");
    EXPECT_EQ(csv_records("\xFE\xFF\0a\0,\xD8\x3D\xDE\x00\0\n"s), "[a][\U0001F600]\n");
}

TEST(CsvEncodings, BrokenUtf16IsRefused) {
    EXPECT_EQ(csv_records("\xFF\xFE"
                          "a\0\n\0b"s),
              "2:1: the text begins as UTF-16 but is not from here on\n");
    EXPECT_EQ(csv_records("\xFF\xFE"
                          "a\0\x00\xDC\n\0"s),
              "1:2: the text begins as UTF-16 but is not from here on\n");
}

TEST(CsvEncodings, WhereOnlyALaterPartIsInvalidTheFileIsMixedAndRefused) {
    std::string text = "\u00E9\n";
    while (text.size() < 300'000) {
        text += "0123456789\n";
    }
    const std::string last_line = "[0123456789]\n";
    const std::string records = csv_records(text + "\xE9\n");

    EXPECT_TRUE(records.ends_with(
        ": the text begins as UTF-8 but is not from here on (two encodings in one file?); "
        "save it as UTF-8\n"));
    EXPECT_NE(records.find("\n27275:1: "), std::string::npos)
        << records.substr(records.size() - 150);
}

TEST(CsvEncodings, WhereAllBeforeIsAsciiALateByteDecides) {
    std::string text;
    while (text.size() < 300'000) {
        text += "0123456789\n";
    }

    EXPECT_TRUE(csv_records(text + "\xE9\n").ends_with("[\u00E9]\n"));
    EXPECT_TRUE(csv_records(text + "\u00E9\n").ends_with("[\u00E9]\n"));
}

bool cut_short(std::string_view text) {
    return after_all(text, &CsvReader::cut_short);
}

TEST(CsvEncodings, ACharacterCutAtTheEndLeavesTheTextUtf8AndIsTold) {
    const std::string all = "H\u00F6he,l\u00E4uft\n1,so so \U0001F600";
    for (std::size_t gone = 1; gone <= 3; ++gone) {
        const auto text = all.substr(0, all.size() - gone);
        EXPECT_EQ(csv_records(text), "[H\u00F6he][l\u00E4uft]\n[1][so so ](cut)\n");
        EXPECT_TRUE(cut_short(text)) << gone;
    }

    EXPECT_FALSE(cut_short(all));
    // Nothing before it is UTF-8, so the last letter is one of Windows-1252.
    EXPECT_FALSE(cut_short("a,caf\xE9"));
    EXPECT_EQ(csv_records("a,caf\xE9"), "[a][caf\u00E9](cut)\n");
}

TEST(CsvEncodings, ACharacterCutAtTheEndOfALongTextIsNoSecondEncoding) {
    std::string text = "\u00E9\n";
    while (text.size() < 300'000) {
        text += "0123456789\n";
    }

    EXPECT_TRUE(csv_records(text + "x\xC3").ends_with("[0123456789]\n[x](cut)\n"));
    EXPECT_TRUE(cut_short(text + "x\xC3"));
}

// --- Bounds
// -----------------------------------------------------------------------------------------

TEST(CsvBounds, AFieldMayBeAsLongAsTheBoundAndNotLonger) {
    const std::string longest(limits::k_field, 'x');

    EXPECT_EQ(csv_records("a," + longest + ",b\n"), "[a][" + longest + "][b]\n");
    EXPECT_EQ(csv_records("a\nb," + longest + "x,c\n"), "[a]\n2:3: a field longer than 64 KiB\n");
    EXPECT_EQ(csv_records("b," + longest + "xx"), "1:3: a field longer than 64 KiB\n");
    EXPECT_EQ(csv_records("b," + longest), "[b][" + longest + "](cut)\n");
    EXPECT_EQ(csv_records("b,\"" + longest + "xx"),
              "1:3: a field longer than 64 KiB (is its quote never closed?)\n");
    EXPECT_EQ(csv_records("b\"," + longest + "x\n"), "1:4: a field longer than 64 KiB\n");
}

TEST(CsvBounds, ARecordMayHaveAsManyFieldsAsTheBoundAndNotMore) {
    const std::string most(limits::k_columns - 1, ',');

    EXPECT_EQ(csv_records(most + "\n").size(), 2 * limits::k_columns + 1);
    EXPECT_EQ(csv_records("\n" + most + ",\n"), "[]\n2:1: more than 1024 fields in one record\n");
    EXPECT_EQ(csv_records("a\"" + most + ",\n"), "1:1: more than 1024 fields in one record\n");
    EXPECT_EQ(csv_records(std::string(100'000, ',')), "1:1: more than 1024 fields in one record\n");
}

TEST(CsvBounds, ARecordMayBeAsLongAsTheBoundAndNotLonger) {
    const std::string field(limits::k_line / 32 - 1, 'x');
    std::string record = field;
    for (int i = 1; i < 32; ++i) {
        record += "," + field;
    }
    record += "y";
    ASSERT_EQ(record.size(), limits::k_line);

    EXPECT_EQ(csv_records(record + "\nz\n").substr(record.size() + 30), "xy]\n[z]\n");
    EXPECT_EQ(csv_records(record + "y\n"), "1:1: a record longer than 1024 KiB\n");
}

}  // namespace
}  // namespace soleus::text::test
