#include "rest_table.hpp"

#include <algorithm>
#include <array>

namespace soleus::rules {
namespace {

struct Row {
    std::string_view name{};
    RestTerms terms{};
};

// Floors, not targets. R of G0-G3 is the mean return of Prakash 2018; class 3 is about its grade 0,
// class 4 stays below its grade 1; D stands between grade 1 and the 25-29 days of soleus injuries.
constexpr std::array<Row, 10> k_rows{{
    {"", {}},
    {"1", {1, 1, 100, 3, 7}},
    {"2", {3, 2, 75, 7, 21}},
    {"3", {7, 3, 50, 14, 28}},
    {"4", {14, 5, 30, 21, 42}},
    {"G0", {8, 3, 50, 21, 42}},
    {"G1", {17, 3, 50, 21, 42}},
    {"G2", {25, 3, 50, 21, 42}},
    {"G3", {48, 3, 50, 21, 42}},
    {"D", {21, 3, 50, 21, 42}},
}};

const Row& row_of(PainClass c) {
    return k_rows[static_cast<std::size_t>(c)];
}

}  // namespace

std::string name(PainClass c) {
    return std::string{row_of(c).name};
}
bool three_up(PainClass c) {
    return c >= PainClass::three;
}
bool two_up(PainClass c) {
    return c >= PainClass::two;
}
bool is_grade(PainClass c) {
    return c >= PainClass::g0;
}

RestTerms terms_of(PainClass c) {
    return row_of(c).terms;
}

RestTerms stricter(const RestTerms& a, const RestTerms& b) {
    return {std::max(a.rest_days, b.rest_days), std::max(a.pain_free_days, b.pain_free_days),
            std::min(a.cap_percent, b.cap_percent), std::max(a.flat_days, b.flat_days),
            std::max(a.not_before_day, b.not_before_day)};
}

PainClass class_of_score(int score) {
    if (score <= 0) {
        return PainClass::none;
    }
    return score <= 2   ? PainClass::one
           : score <= 4 ? PainClass::two
           : score <= 6 ? PainClass::three
                        : PainClass::four;
}

}  // namespace soleus::rules
