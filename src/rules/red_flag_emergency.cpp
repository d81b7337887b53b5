#include "catalogue.hpp"
#include "red_flag_days.hpp"

namespace soleus::rules {
namespace {

std::vector<Firing> check(const Situation& situation) {
    return red_flag_days(situation, true);
}

}  // namespace

const Rule k_red_flag_emergency{
    .id = "red-flag-emergency",
    .family = Family::red_flag,
    .summary = "words of a lung clot, or two signs of dangerous pressure in the leg",
    .grade = "C",
    .looks_at =
        "Free text of notes; calf reports of the 14 days before; the day's calf score. --no-notes "
        "does not mute it.",
    .formula =
        "Chest pain, coughing blood, fainted, passed out, collapsed; breathless or short of breath "
        "with \"at rest\" or within 14 days of a calf "
        "report. Two signs of an acute compartment syndrome, or one with pain of 8 or more. A "
        "negator within three words before cancels.",
    .levels = "alert, for 14 days from the note. It takes the place of red-flag-urgent on its day.",
    .needs = "A note.",
    .supports =
        "Clots of the leg veins have been mistaken for calf strain in runners (Theiss 2011; "
        "Fleming & Frey 2005). Acute compartment syndrome of "
        "the calf needs immediate surgery (AJSM 1978).",
    .contradicts = "",
    .cannot_know = "What you have. It matches words; a note without them says nothing.",
    .check = check,
};

}  // namespace soleus::rules
