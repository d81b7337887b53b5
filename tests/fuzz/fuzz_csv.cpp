// Any bytes as CSV: what comes out does not depend on how they come in, and no place lies outside.
#include "require.hpp"

#include <soleus/text/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <text/support.hpp>

using namespace soleus::text;
using namespace soleus::text::test;

namespace {

void check_places(std::string_view text) {
    TextInput input{text};
    CsvReader reader{input};
    std::size_t last_line = 0;
    try {
        reader.set_delimiter(guess_delimiter(reader.peek()));
        for (CsvRecord record; reader.next(record);) {
            require(record.size() >= 1 && record.size() <= limits::k_columns,
                    "a record has 1 to k_columns fields");
            require(record.first_line() > last_line || last_line == 0,
                    "records begin on lines of their own");
            last_line = record.first_line();
            for (std::size_t i = 0; i < record.size(); ++i) {
                require(record[i].size() <= limits::k_field, "no field is longer than its bound");
                require(record.line(i) >= last_line && record.column(i) >= 1,
                        "a field stands in its record");
                require(record.column(i) - 1 <= record.source_line(i).size(),
                        "a field stands in its line");
                require(record.source_line(i).find_first_of("\r\n") == std::string_view::npos,
                        "a line is one line");
            }
        }
    } catch (const SyntaxError& error) {
        require(error.line >= 1 && error.column >= 1, "an error has a place");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    for (const char delimiter : {',', ';', '\t'}) {
        const auto whole = csv_records(text, delimiter);
        require(csv_records(text, delimiter, 1) == whole, "one byte at a time reads as the whole");
        require(csv_records(text, delimiter, 7) == whole,
                "seven bytes at a time read as the whole");
        require(csv_numbered_records(text, Plain::ahead, delimiter, 7) ==
                    csv_numbered_records(text, Plain::by_records, delimiter),
                "plain lines read ahead say what they do as records");
    }
    check_places(text);
    return 0;
}
