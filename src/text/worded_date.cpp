#include "calendar_day.hpp"
#include "date_words.hpp"
#include "fold.hpp"
#include "scan.hpp"

#include <soleus/text/moment.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace soleus::text {
namespace {

// What parts a date's words: blanks, commas and dots ("juil.", "4. Juni").
constexpr std::string_view k_between = " \t,.";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "16-may-2019", as spreadsheets write it; the hyphen of "quarta-feira" and those of a time stay.
void part_at_hyphens(std::string& text) {
    const std::size_t end = std::min(text.find(':'), text.size());
    for (std::size_t i = 1; i + 1 < end; ++i) {
        if (text[i] == '-' && (is_digit(text[i - 1]) || is_digit(text[i + 1]))) {
            text[i] = ' ';
        }
    }
}

struct Pieces {
    std::vector<std::string_view> words{};  // and numbers, without what parts them
    std::string_view time{};                // from the first number with a colon on
};

Pieces split(std::string_view text) {
    Pieces pieces;
    for (std::size_t at = 0;
         (at = text.find_first_not_of(k_between, at)) != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(k_between, at), text.size());
        const auto piece = text.substr(at, end - at);
        if (piece.find(':') != std::string_view::npos) {
            pieces.time = text.substr(at);
            break;
        }
        pieces.words.push_back(piece);
        at = end;
    }
    return pieces;
}

// "4", "4th", "1er", "1o" (an ordinal sign, folded).
std::optional<int> day_number(std::string_view word) {
    Scan scan{word};
    const auto day = scan.digits(1, 2);
    for (const std::string_view ending : {"", "st", "nd", "rd", "th", "er", "o", "e"}) {
        if (day && scan.rest() == ending) {
            return day;
        }
    }
    return std::nullopt;
}

std::optional<int> year_number(std::string_view word) {
    Scan scan{word};
    const auto year = scan.digits(2, 4);
    if (!year || !scan.done() || word.size() == 3 || (word.size() == 4 && *year < 1000)) {
        return std::nullopt;
    }
    return full_year(*year);
}

// A weekday may stand first, also one that is a month elsewhere ("mar., 3 juin 2014").
void drop_small_words(std::vector<std::string_view>& words) {
    std::erase_if(words, is_filler);
    if (words.size() > 3 && is_weekday(words.front())) {
        words.erase(words.begin());
    }
}

}  // namespace

std::optional<Moment> worded_date(std::string_view text) {
    constexpr std::size_t k_longest =
        96;  // "quarta-feira, 23 de setembro de 2026 às 05:07:09 p. m."
    if (text.size() > k_longest) {
        return std::nullopt;
    }
    std::string plain = folded(text);
    part_at_hyphens(plain);
    auto [words, time] = split(plain);
    drop_small_words(words);
    if (words.size() != 3) {
        return std::nullopt;
    }
    const bool month_first = month_of_word(words[0]) != 0;
    const int month = month_of_word(words[month_first ? 0 : 1]);
    const auto day_of_month = day_number(words[month_first ? 1 : 0]);
    const auto year = year_number(words[2]);
    if (month == 0 || !day_of_month || !year) {
        return std::nullopt;
    }
    const auto day = calendar_day(*year, month, *day_of_month);
    if (!day) {
        return std::nullopt;
    }
    Moment moment{*day, !time.empty(), std::nullopt};
    if (moment.has_time) {
        const auto of_day = time_of_day(time);
        if (!of_day) {
            return std::nullopt;
        }
        moment.wall += *of_day;
    }
    return moment;
}

}  // namespace soleus::text
