#pragma once

#include <soleus/diag/diagnostic.hpp>
#include <soleus/text/csv.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace soleus::sources::csv {

/// Severity, place and line of what is to be said of one cell; the file's name and the sentence are
/// the caller's.
[[nodiscard]] diag::Diagnostic about_cell(diag::Severity severity, const text::CsvRecord& record,
                                          std::size_t place);

/// Rows that say in words what is wanted as a figure, and the first of them.
struct InWords {
    std::int64_t rows = 0;
    diag::Diagnostic first{};
    std::string cell{};

    void add(const text::CsvRecord& record, std::size_t place);
};

/// What the rows of one file say that is no error and yet not taken as it stands.
struct RowNotes {
    std::int64_t comments = 0;         ///< lines that somebody took out with a # before them
    std::int64_t starts_in_words = 0;  ///< "evening": no start that could be compared
    InWords efforts{};                 ///< "hard": no figure to make a load of
    InWords pains{};                   ///< "left calf": kept as words
    std::map<std::string, std::size_t> unknown_sports{};  ///< in no table; with their rows

    /// A sentence for each, in the file's name.
    [[nodiscard]] std::vector<diag::Diagnostic> told(const std::string& file,
                                                     bool nothing_used) const;
};

}  // namespace soleus::sources::csv
