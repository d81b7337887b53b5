/// What a row says of pain: one column, or one for each place or time of the day.
#include "csv_plain.hpp"
#include "csv_row.hpp"
#include "csv_scores.hpp"
#include "csv_wanted.hpp"
#include "csv_words.hpp"

#include <soleus/model/plausible.hpp>

#include <cmath>

namespace soleus::sources::csv {

bool RowReader::pains(Entry& entry) {
    pains_.clear();
    if (layout_.has(Field::pain_site)) {
        entry.pain_site = recent_.name(text_cell(Field::pain_site));
    }
    if (layout_.has(Field::pain) &&
        !read_pain(static_cast<std::size_t>(layout_.column(Field::pain)), cell(Field::pain),
                   layout_.pain_names_site)) {
        return false;
    }
    for (const PainColumn& column : decisions_.pains) {
        if (!read_pain(column.place, cell_at(column.place), column.names_site)) {
            return false;
        }
    }
    if (!pains_.empty()) {
        const SaidPain& first = pains_.front();
        entry.pain = first.score;
        entry.pain_words = first.words;
        entry.pain_site = first.site != model::TextId::none ? first.site : entry.pain_site;
    }
    return true;
}

bool RowReader::read_pain(std::size_t place, std::string_view text, bool names_site) {
    if (no_value(text)) {
        return true;
    }
    SaidPain pain;
    std::optional<double> score = commas_ ? std::nullopt : plain_decimal(text);
    if (!score && denies_pain(text)) {
        score = 0.0;
    } else if (!score) {
        const auto said = said_in(unguarded(text), decisions_.mark);
        if (!said) {
            return fail_at(place, no_number(Field::pain, text));
        }
        pain.words = recent_.name(said->words);
        if (said->score) {
            score = said->score->most;
        } else {
            row_notes_.pains.add(*record_, place);
        }
    }
    if (score && !(*score >= 0.0 && *score <= model::limits::k_pain_max)) {
        return fail_at(place, out_of_range(Field::pain, text));
    }
    if (score) {
        pain.score = PainScore{static_cast<std::int32_t>(std::ceil(*score))};  // rules P2
    }
    if (names_site) {
        pain.site = recent_.name(layout_.names[place]);
    }
    pains_.push_back(pain);
    return true;
}

void RowReader::tell_more(const Entry& entry) {
    for (std::size_t i = 1; i < pains_.size(); ++i) {
        Entry more = model::beside(entry);
        more.pain = pains_[i].score;
        more.pain_words = pains_[i].words;
        more.pain_side = entry.pain_side;
        more.pain_site = pains_[i].site;
        if (more.pain_site == model::TextId::none && layout_.has(Field::pain_site)) {
            more.pain_site = recent_.name(text_cell(Field::pain_site));
        }
        more_.push_back(more);
    }
}

}  // namespace soleus::sources::csv
