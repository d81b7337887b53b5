#include "catalogue.hpp"
#include "red_flag_days.hpp"

namespace soleus::rules {
namespace {

std::vector<Firing> check(const Situation& situation) {
    return red_flag_days(situation, false);
}

}  // namespace

const Rule k_red_flag_urgent{
    .id = "red-flag-urgent",
    .family = Family::red_flag,
    .summary = "words of a vein clot, a rupture, or one sign of pressure in the leg",
    .grade = "C",
    .looks_at = "Free text of notes. --no-notes does not mute it.",
    .formula =
        "One compartment sign (severe, constant pain or pain at rest; numb, tingling, pins and "
        "needles; weak foot; rock hard and swollen; pale or cold "
        "foot). One leg swollen, hot, red, dark, or throbbing at rest. Rupture: felt a pop or "
        "snap, as if kicked, a gap, cannot push off or stand on "
        "tiptoe. Fever with a leg word or a calf report; dark urine. Most need a leg word in the "
        "clause; a negator within three words before "
        "cancels.",
    .levels = "alert, for 14 days from the note.",
    .needs = "A note.",
    .supports =
        "Clots of the leg veins have been mistaken for calf strain in runners, sometimes weeks "
        "later (Theiss 2011; Fleming & Frey 2005; Taylor 2002).",
    .contradicts = "",
    .cannot_know = "What you have. It matches words; a note without them says nothing.",
    .check = check,
};

}  // namespace soleus::rules
