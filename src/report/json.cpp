#include "figures.hpp"
#include "json_values.hpp"

#include <soleus/report/document.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace soleus::report {
namespace {

Json load(const std::optional<double>& value) {
    return value ? number(at_most_three_decimals(*value)) : Json(nullptr);
}

Json week_object(const metrics::Week& week, date::weekday week_start) {
    return {{"week", week_start == date::Monday ? Json(iso_week_name(week.from)) : Json(nullptr)},
            {"from", to_string(week.from)},
            {"to", to_string(week.to)},
            {"partial", week.partial},
            {"incomplete", week.incomplete},
            {"runs", week.runs},
            {"distance_m", whole(week.distance_m)},
            {"moving_s", whole(week.moving_s)},
            {"ascent_m", whole(week.ascent_m)},
            {"descent_m", whole(week.descent_m)},
            {"runs_without_ascent", week.runs_without_ascent},
            {"runs_without_load", week.runs_without_load},
            {"load", load(week.load)},
            {"longest_m", whole(week.longest_m)},
            {"pain_max", week.pain_max ? Json(*week.pain_max) : Json(nullptr)}};
}

void add_standing(Json& object, const metrics::Standing& now) {
    object["distance_7d_m"] = whole(now.distance_7d_m);
    object["ascent_7d_m"] = whole(now.ascent_7d_m);
    object["load_7d"] = load(now.load_7d);
    object["distance_28d_m"] = whole(now.distance_28d_m);
    object["ascent_28d_m"] = whole(now.ascent_28d_m);
    object["load_28d"] = load(now.load_28d);
    object["distance_uncoupled"] = number(now.distance_uncoupled);
    object["ascent_uncoupled"] = number(now.ascent_uncoupled);
    object["load_uncoupled"] = number(now.load_uncoupled);
    object["load_coupled"] = number(now.load_coupled);
    object["load_ewma_7"] = load(now.load_ewma_7);
    object["load_ewma_28"] = load(now.load_ewma_28);
    object["load_ewma_ratio"] = number(now.load_ewma_ratio);
    object["monotony"] = number(now.monotony);
    object["strain"] = load(now.strain);
}

Json days_array(const std::optional<std::vector<metrics::DayNumbers>>& days) {
    if (!days) {
        return nullptr;
    }
    Json array = Json::array();
    for (const auto& one : *days) {
        Json object{{"date", to_string(one.date)},
                    {"runs", one.runs},
                    {"distance_m", whole(one.distance_m)},
                    {"ascent_m", whole(one.ascent_m)},
                    {"load", load(one.load)}};
        add_standing(object, one.now);
        array.push_back(std::move(object));
    }
    return array;
}

Json numbers_object(const rules::Numbers& numbers) {
    const bool is_load = numbers.unit == "load";
    Json object{{"value", is_load ? load(numbers.value) : number(numbers.value)},
                {"reference", is_load ? load(numbers.reference) : number(numbers.reference)},
                {"ratio", number(numbers.ratio)},
                {"limit", number(numbers.limit)},
                {"unit", numbers.unit.empty() ? Json(nullptr) : Json(numbers.unit)}};
    const auto add_text = [&](const char* key, const std::optional<std::string>& value) {
        if (value) {
            object[key] = *value;
        }
    };
    const auto add_day = [&](const char* key, const std::optional<Day>& value) {
        if (value) {
            object[key] = to_string(*value);
        }
    };
    add_text("measure", numbers.measure);
    add_text("site", numbers.site);
    add_text("phrase", numbers.phrase);
    add_text("shoe", numbers.shoe);
    add_day("earliest_run", numbers.earliest_run);
    add_day("until", numbers.until);
    if (numbers.return_day) {
        object["return_day"] = *numbers.return_day;
    }
    add_day("not_before", numbers.not_before);
    if (numbers.gap_days) {
        object["gap_days"] = *numbers.gap_days;
    }
    return object;
}

Json finding_object(const rules::Finding& finding, const std::vector<model::InputSummary>& inputs) {
    Json numbers = numbers_object(finding.numbers);
    static constexpr std::array<std::string_view, 4> k_with_class{
        "rest-too-short", "return-too-big", "hills-too-soon", "same-regimen"};
    const bool has_class =
        std::find(k_with_class.begin(), k_with_class.end(), finding.rule) != k_with_class.end();
    if (has_class || finding.numbers.pain_class) {
        numbers["class"] = text(finding.numbers.pain_class);
    }
    Json origin = Json::array();
    for (const auto& place : finding.origin) {
        if (place.input < inputs.size()) {
            const auto& file = inputs[place.input].file;
            origin.push_back(place.line == 0 ? file : fmt::format("{}:{}", file, place.line));
        }
    }
    return {{"rule", finding.rule},
            {"level", name(finding.level)},
            {"grade", std::string(1, finding.grade)},
            {"from", to_string(finding.from)},
            {"to", to_string(finding.to)},
            {"standing", finding.standing},
            {"message", finding.message},
            {"numbers", std::move(numbers)},
            {"origin", std::move(origin)},
            {"evidence", finding.evidence}};
}

Json athlete_object(const AthletePage& page, const Document& document) {
    Json weeks = Json::array();
    for (const auto& week : page.weeks) {
        weeks.push_back(week_object(week, document.week_start));
    }
    Json findings = Json::array();
    for (const auto& finding : page.judgement.findings) {
        findings.push_back(finding_object(finding, document.inputs));
    }
    Json unjudged = Json::array();
    for (const auto& one : page.judgement.unjudged) {
        unjudged.push_back(
            {{"rule", one.rule}, {"reason", one.reason}, {"have", one.have}, {"need", one.need}});
        if (!one.measure.empty()) {
            unjudged.back()["measure"] = one.measure;
        }
    }
    Json now = Json::object();
    add_standing(now, page.now);
    return {{"athlete", text(page.athlete)},
            {"verdict", name(page.judgement.verdict)},
            {"from", day(page.from)},
            {"to", day(page.to)},
            {"load_metric", name(page.load_metric)},
            {"weeks", std::move(weeks)},
            {"findings", std::move(findings)},
            {"plan", page.plan ? plan_object(*page.plan) : Json(nullptr)},
            {"unjudged", std::move(unjudged)},
            {"now", std::move(now)},
            {"days", days_array(page.days)},
            {"remarks", page.judgement.remarks},
            {"runs_with_median_rpe", page.filled_rpe}};
}

Json input_object(const model::InputSummary& input) {
    const auto& tally = input.tally;
    Json ignored_by = Json::object();
    for (std::size_t kind = 0; kind < model::k_ignored_kinds; ++kind) {
        if (tally.ignored_by[kind] > 0) {
            ignored_by[std::string{name(static_cast<model::Ignored>(kind))}] =
                tally.ignored_by[kind];
        }
    }
    const auto or_null = [](const std::string& value) {
        return value.empty() ? Json(nullptr) : Json(value);
    };
    return {{"file", input.file},
            {"format", or_null(input.format)},
            {"dialect", or_null(input.dialect)},
            {"records", tally.records},
            {"used", tally.used},
            {"ignored", tally.ignored()},
            {"rejected", tally.rejected},
            {"ignored_by", std::move(ignored_by)},
            {"points", tally.points},
            {"points_used", tally.points_used},
            {"points_ignored", tally.points_ignored},
            {"points_rejected", tally.points_rejected}};
}

Json diagnostic_object(const diag::Diagnostic& diagnostic) {
    const auto place = [](std::size_t value) { return value == 0 ? Json(nullptr) : Json(value); };
    return {{"severity", word(diagnostic.severity)},
            {"file", diagnostic.where.file.empty() ? Json(nullptr) : Json(diagnostic.where.file)},
            {"line", place(diagnostic.where.line)},
            {"column", place(diagnostic.where.column)},
            {"message", diagnostic.message}};
}

}  // namespace

Json plan_object(const rules::Plan& plan) {
    return {{"earliest_run", to_string(plan.earliest_run)},
            {"next_run_max_m", whole(plan.next_run_max_m)},
            {"next_run_max_ascent_m", whole(plan.next_run_max_ascent_m)},
            {"next_7_days_max_m", whole(plan.next_7_days_max_m)},
            {"next_7_days_max_ascent_m", whole(plan.next_7_days_max_ascent_m)},
            {"binding", plan.binding ? Json(*plan.binding) : Json(nullptr)}};
}

std::string printed(const Json& document) {
    return document.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string json(const Document& document) {
    Json athletes = Json::array();
    for (const auto& page : document.athletes) {
        athletes.push_back(athlete_object(page, document));
    }
    Json inputs = Json::array();
    for (const auto& input : document.inputs) {
        inputs.push_back(input_object(input));
    }
    Json diagnostics = Json::array();
    for (const auto& diagnostic : document.diagnostics) {
        diagnostics.push_back(diagnostic_object(diagnostic));
    }
    Json limits = Json::array();
    for (const auto& changed : document.changed_limits) {
        limits.push_back({{"rule", changed.rule},
                          {"limit", changed.limit},
                          {"value", number(changed.value)},
                          {"standard", number(changed.standard)}});
    }
    return printed({{"schema", "soleus/1"},
                    {"as_of", to_string(document.as_of)},
                    {"athletes", std::move(athletes)},
                    {"inputs", std::move(inputs)},
                    {"diagnostics", std::move(diagnostics)},
                    {"as_of_chosen", document.as_of_chosen},
                    {"changed_limits", std::move(limits)},
                    {"disabled_rules", document.disabled_rules}});
}

std::string plan_json(const Document& document) {
    Json athletes = Json::array();
    for (const auto& page : document.athletes) {
        if (!page.plan) {
            continue;
        }
        Json clear = Json::array();
        for (const auto& one : page.plan->clear_dates) {
            clear.push_back(
                {{"rule", one.rule}, {"level", name(one.level)}, {"clear", to_string(one.day)}});
        }
        Json ladder = Json::array();
        for (const auto& step : page.plan->ladder) {
            ladder.push_back({{"from", to_string(step.from)},
                              {"to", to_string(step.to)},
                              {"week_max_m", whole(step.week_max_m)},
                              {"run_max_m", whole(step.run_max_m)},
                              {"week_max_ascent_m", whole(step.week_max_ascent_m)},
                              {"hills", step.hills},
                              {"walk_run", text(step.walk_run)},
                              {"rest_between", step.rest_between}});
        }
        athletes.push_back({{"athlete", text(page.athlete)},
                            {"verdict", name(page.judgement.verdict)},
                            {"plan", plan_object(*page.plan)},
                            {"class", text(page.plan->pain_class)},
                            {"clear_dates", std::move(clear)},
                            {"ladder", std::move(ladder)}});
    }
    Json inputs = Json::array();
    for (const auto& input : document.inputs) {
        inputs.push_back(input_object(input));
    }
    Json diagnostics = Json::array();
    for (const auto& diagnostic : document.diagnostics) {
        diagnostics.push_back(diagnostic_object(diagnostic));
    }
    return printed({{"schema", "soleus/1"},
                    {"as_of", to_string(document.as_of)},
                    {"athletes", std::move(athletes)},
                    {"inputs", std::move(inputs)},
                    {"diagnostics", std::move(diagnostics)}});
}

}  // namespace soleus::report
