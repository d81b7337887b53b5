// Which columns are scores of pain, as their names allow and their cells tell.
#include "csv_pain_names.hpp"
#include "csv_scores.hpp"
#include "csv_survey.hpp"
#include "csv_values.hpp"
#include "csv_words.hpp"

#include <soleus/model/plausible.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace soleus::sources::csv {

void Survey::look_at_pain(const text::CsvRecord& record) {
    for (MaybePain& column : pains_) {
        if (column.place >= record.size()) {
            continue;
        }
        const auto text = trimmed(record[column.place]);
        if (no_value(text) || denies_pain(text)) {
            continue;
        }
        const auto said = said_in(text, text::DecimalMark::either).value_or(Said{}).score;
        const bool fits = said && said->least >= 0.0 && said->most <= model::limits::k_pain_max;
        column.scores += fits ? 1U : 0U;
        column.above_one = column.above_one || (fits && said->most > 1.0);
        column.others += said && !fits ? 1U : 0U;
        column.words += said ? 0U : 1U;
    }
}

void Survey::decide_pain(Decisions& out) const {
    // Figures of 0 and 1 alone may mean no and yes, unless another column shows the scale.
    const bool scale_shown =
        layout_.has(Field::pain) ||
        std::ranges::any_of(pains_, [](const MaybePain& column) { return column.above_one; });
    std::string names;
    for (std::size_t i = 0; i < pains_.size(); ++i) {
        const auto& [place, scores, others, words, above_one] = pains_[i];
        const std::string& name = layout_.names[place];
        if (scale_shown && scores > 0 && scores >= 4 * words && scores >= 9 * others) {
            out.pains.push_back(layout_.maybe_pain[i]);
            names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
        } else if (scores + others + words > 0 && speaks_of_pain(fold(name))) {
            out.remarks.emplace_back(diag::Severity::note, not_read_as_pain(place, name));
        }
    }
    if (!names.empty()) {
        out.remarks.emplace_back(
            diag::Severity::note,
            fmt::format(
                "{} {} read as pain from 0 to 10, as the cells tell, of a place and day the "
                "highest; give it another name where it is none",
                names, out.pains.size() == 1 ? "is" : "are"));
    }
}

}  // namespace soleus::sources::csv
