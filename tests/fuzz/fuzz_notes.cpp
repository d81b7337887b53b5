#include "require.hpp"
#include "words/note_reader.hpp"
#include "words/red_flags.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Notes are hostile text: no crash, and what is quoted is what was written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view note{reinterpret_cast<const char*>(data), size};
    for (const auto& report : soleus::rules::read_pain(note)) {
        require(note.find(report.phrase) != std::string_view::npos, "a phrase is part of its note");
        require(!report.score || (*report.score >= 0 && *report.score <= 10), "a score is 0 to 10");
        require(report.words != soleus::rules::PainClass::none || report.score,
                "a report has a class or a score");
    }
    for (const bool lately : {false, true}) {
        for (const auto& flag :
             soleus::rules::read_red_flags(note, {.calf_reported_lately = lately})) {
            require(!flag.phrase.empty() && note.find(flag.phrase) != std::string_view::npos,
                    "a phrase is part of its note");
        }
    }
    const auto wording = soleus::rules::wording_beside_site(note, "calf");
    require(note.find(wording.phrase) != std::string_view::npos, "a phrase is part of its note");
    (void)soleus::rules::stated_sites(note);
    (void)soleus::rules::read_diagnosis(note);
    return 0;
}
