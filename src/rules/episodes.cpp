#include "episodes.hpp"

#include "base.hpp"
#include "pain_reports.hpp"
#include "rest_table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace soleus::rules {
namespace {

constexpr Days k_same_episode{7};      // rules §3: reports at most 7 days apart
constexpr Days k_diagnosis_reach{28};  // rules P10
constexpr Days k_raised{105};          // 15 weeks of raised risk: Orchard 2020
constexpr Days k_baseline{28};         // rules P7
constexpr std::int64_t k_least_baseline = 14;

bool complains(const PainReport& report) {
    return !report.score || *report.score > PainScore{0};
}

}  // namespace

Episodes::Episodes(const metrics::History& history, const Settings& settings) : history_{&history} {
    BodyRecord record = read_body(history, settings.read_notes);
    told_ = std::make_shared<Told>();
    told_->reports = std::move(record.reports);
    told_->prescriptions = std::move(record.prescriptions);
    told_->clinician_days = std::move(record.clinician_days);
    told_->remarks = std::move(record.remarks);
    std::vector<Grading> gradings;
    for (const auto& diagnosis : record.diagnoses) {
        gradings.push_back({diagnosis.day, diagnosis.cls});
    }
    build_courses(Site::calf, gradings);
    auto& courses = told_->courses;
    for (std::size_t i = 0; i < courses.size(); ++i) {
        told_->onsets.push_back({courses[i].events.front().day,
                                 i == 0 ? std::optional<Day>{} : courses[i - 1].events.back().day});
    }
    build_courses(Site::achilles, {});
    settle_relevance(Day::min());
}

Episodes Episodes::beside(const metrics::History& history, Day since) const {
    Episodes other;
    other.history_ = &history;
    other.told_ = told_;
    other.settle_relevance(since);
    return other;
}

bool Episodes::calf_onset_on(Day t) const {
    return std::ranges::binary_search(told_->onsets, t, {}, &Onset::onset);
}

void Episodes::build_courses(Site site, const std::vector<Grading>& gradings) {
    std::size_t next_report = 0;
    std::size_t first = told_->courses.size();
    const auto open = [&](Day day) -> Course& {
        const bool joins = told_->courses.size() > first &&
                           day - told_->courses.back().events.back().day <= k_same_episode;
        if (!joins) {
            told_->courses.push_back({.site = site});
        }
        return told_->courses.back();
    };
    const auto take_report = [&](const PainReport& report) {
        PainClass cls = report.cls;
        if (site == Site::achilles) {
            const auto before = score_on(report.day - Days{1}, site);
            const int score = report.score ? static_cast<int>((*report.score).count()) : 0;
            const bool worse = before && score > *before &&
                               !history_->runs(report.day - Days{1}, report.day - Days{1}).empty();
            cls = score > 5 || worse ? PainClass::three : PainClass::none;  // rules P12
        }
        auto& events = open(report.day).events;
        Event event{report.day, cls, report.day};
        if (!events.empty() && events.back().worst >= cls) {
            event.worst = events.back().worst;
            event.worst_day = events.back().worst_day;
        }
        events.push_back(event);
    };
    const auto take_reports_until = [&](Day day) {
        for (; next_report < told_->reports.size() && told_->reports[next_report].day <= day;
             ++next_report) {
            if (told_->reports[next_report].site == site &&
                complains(told_->reports[next_report])) {
                take_report(told_->reports[next_report]);
            }
        }
    };
    for (const Grading& grading : gradings) {
        take_reports_until(grading.day);
        const bool belongs =
            told_->courses.size() > first &&
            grading.day - told_->courses.back().events.back().day <= k_diagnosis_reach;
        if (!belongs) {
            told_->courses.push_back(
                {.site = site, .events = {{grading.day, PainClass::none, grading.day}}});
        }
        told_->courses.back().gradings.push_back(grading);
    }
    take_reports_until(Day::max());
}

/// Lists for every day the episodes whose windows may still be open, so that a rule that walks the
/// days of ten years meets only those.
void Episodes::settle_relevance(Day since) {
    const auto& courses = told_->courses;
    if (courses.empty()) {
        return;
    }
    const Day as_of = history_->as_of();
    first_day_ = as_of;
    for (const Course& course : courses) {
        first_day_ = std::min(first_day_, course.events.front().day);
    }
    first_day_ = std::max(first_day_, std::min(since, as_of));
    std::vector<DayWindow> windows;
    for (std::size_t i = 0; i < courses.size(); ++i) {
        // A diagnosis up to 28 days after the last report changes the terms, not this window.
        const Day last = courses[i].events.back().day;
        const auto run = first_run_after(last, as_of);
        const Day relevant_until = std::max(run ? *run + k_raised : as_of, last + k_raised);
        const Day from = std::max(first_day_, courses[i].events.front().day);
        const Day to = std::min(relevant_until, as_of);
        if (from <= to) {
            windows.push_back({static_cast<std::size_t>((from - first_day_).count()),
                               static_cast<std::size_t>((to - first_day_).count()) + 1,
                               static_cast<std::uint32_t>(i)});
        }
    }
    active_ = OpenWindows{static_cast<std::size_t>((as_of - first_day_).count()) + 1, windows};
}

std::optional<Day> Episodes::first_run_after(Day last, Day t) const {
    const auto runs = history_->runs();
    const auto run = std::ranges::upper_bound(runs, last, {}, &metrics::Run::day);
    return run != runs.end() && run->day <= t ? std::optional{run->day} : std::nullopt;
}

std::optional<Episode> Episodes::seen(const Course& course, Day t, Knowledge knowledge) const {
    const Day known = knowledge == Knowledge::with_the_day ? t : t - Days{1};
    const auto end = std::ranges::upper_bound(course.events, known, {}, &Event::day);
    if (end == course.events.begin()) {
        return std::nullopt;
    }
    const Event& newest = *(end - 1);
    Episode episode{.site = course.site,
                    .onset = course.events.front().day,
                    .last = newest.day,
                    .cls = newest.worst,
                    .terms = terms_of(newest.worst),
                    .class_day = newest.worst_day};
    episode.earliest_run = episode.cls == PainClass::none
                               ? episode.onset
                               : std::max(episode.class_day + Days{episode.terms.rest_days},
                                          episode.last + Days{episode.terms.pain_free_days}) +
                                     Days{1};
    PainClass grade = PainClass::none;
    for (const Grading& grading : course.gradings) {
        // The newest grade counts, D only without a grade; from the day after its entry (rules
        // P10).
        if (grading.day < t && (grading.cls != PainClass::d || grade == PainClass::none)) {
            grade = grading.cls;
        }
    }
    if (grade != PainClass::none) {
        const RestTerms graded = terms_of(grade);
        const Day by_grade = std::max(episode.onset + Days{graded.rest_days},
                                      episode.last + Days{graded.pain_free_days}) +
                             Days{1};
        if (by_grade >= episode.earliest_run) {
            episode.class_day = episode.onset;
        }
        episode.earliest_run =
            episode.cls == PainClass::none ? by_grade : std::max(by_grade, episode.earliest_run);
        episode.terms = episode.cls == PainClass::none ? graded : stricter(graded, episode.terms);
        episode.cls = grade;
    }
    episode.first_run = first_run_after(episode.last, t);
    apply_prescription(episode, t, knowledge);
    return episode;
}

void Episodes::apply_prescription(Episode& episode, Day t, Knowledge knowledge) const {
    const std::string_view site = episode.site == Site::calf ? "calf" : "achilles";
    const Prescription* newest = nullptr;
    for (const Prescription& p : told_->prescriptions) {
        if (p.entered >= t) {
            break;
        }
        if (p.site == site &&
            (newest == nullptr || p.entered > newest->entered || p.last > newest->last)) {
            newest = &p;
        }
    }
    if (newest == nullptr) {
        return;
    }
    const Day known = knowledge == Knowledge::with_the_day ? t : t - Days{1};
    auto report = std::ranges::upper_bound(told_->reports, newest->last, {}, &PainReport::day);
    for (; report != told_->reports.end() && report->day <= known; ++report) {
        if (report->site == episode.site && complains(*report)) {
            return;
        }
    }
    episode.prescribed = true;
    episode.earliest_run = newest->last + Days{1};
}

std::vector<Episode> Episodes::active_on(Day t, Site site, Knowledge knowledge) const {
    std::vector<Episode> episodes;
    if (active_.days() == 0 || t < first_day_) {
        return episodes;
    }
    const auto last = active_.days() - 1;  // nothing new is known after as-of
    const auto index = std::min(static_cast<std::size_t>((t - first_day_).count()), last);
    for (const std::uint32_t i : active_.on(index)) {
        if (told_->courses[i].site == site) {
            if (auto episode = seen(told_->courses[i], t, knowledge)) {
                episodes.push_back(*episode);
            }
        }
    }
    return episodes;
}

std::optional<Baseline> Episodes::baseline(Day onset) const {
    const auto first = history_->first_day(onset);
    if (!first) {
        return std::nullopt;
    }
    Baseline baseline{.days = std::min<std::int64_t>(k_baseline.count(), (onset - *first).count())};
    if (baseline.days < k_least_baseline) {
        return std::nullopt;
    }
    const Day from = onset - Days{baseline.days};
    const auto sum = history_->distance(from, onset - Days{1});
    if (sum.value == 0 || !mostly_known(sum.runs_without, sum.runs)) {
        return std::nullopt;
    }
    baseline.distance = sum.value;
    for (const metrics::Run& run : history_->runs(from, onset - Days{1})) {
        baseline.longest = std::max(baseline.longest, run.distance.value_or(Metres{0}).count());
    }
    return baseline;
}

bool Episodes::clinician_seen(Day from, Day to) const {
    const auto day = std::ranges::lower_bound(told_->clinician_days, from);
    return day != told_->clinician_days.end() && *day <= to;
}

void add_origins(std::vector<model::Origin>& to, const PainReport& report) {
    to.push_back(report.origin);
    to.insert(to.end(), report.merged.begin(), report.merged.end());
}

const PainReport* Episodes::report_on(Day day, Site site) const {
    for (auto report = std::ranges::lower_bound(told_->reports, day, {}, &PainReport::day);
         report != told_->reports.end() && report->day == day; ++report) {
        if (report->site == site) {
            return &*report;
        }
    }
    return nullptr;
}

std::optional<int> Episodes::score_on(Day day, Site site) const {
    const PainReport* report = report_on(day, site);
    if (report == nullptr || (!report->score && !report->zero_stated)) {
        return std::nullopt;
    }
    return static_cast<int>(report->score.value_or(PainScore{0}).count());
}

std::string Episodes::hill_raise(Day t) const {
    for (const Episode& episode : active_on(t, Site::calf, Knowledge::before_the_day)) {
        if (three_up(episode.cls) && t <= episode.last + k_raised) {
            return fmt::format(
                "calf pain of class {} was last reported on {}, and for 15 weeks after a calf "
                "strain the "
                "next one comes more easily (Orchard 2020)",
                name(episode.cls), to_string(episode.last));
        }
    }
    return "";
}

bool Episodes::calf_report_within(Day t, int days) const {
    for (auto report =
             std::ranges::lower_bound(told_->reports, t - Days{days}, {}, &PainReport::day);
         report != told_->reports.end() && report->day <= t; ++report) {
        if (report->site == Site::calf && complains(*report)) {
            return true;
        }
    }
    return false;
}

bool Episodes::return_too_big_applies(Day t) const {
    for (const Site site : {Site::calf, Site::achilles}) {
        for (const Episode& episode : active_on(t, site, Knowledge::before_the_day)) {
            if (two_up(episode.cls) && episode.first_run && t - *episode.first_run <= Days{6} &&
                baseline(episode.onset)) {
                return true;
            }
        }
    }
    return false;
}

std::vector<std::string> Episodes::remarks() const {
    return told_->remarks;
}

}  // namespace soleus::rules
