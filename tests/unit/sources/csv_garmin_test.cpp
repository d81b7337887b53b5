#include "csv_reading.hpp"

#include <ostream>

namespace soleus::sources {
namespace {

using model::Ignored;
using model::Sport;
using testing::HasSubstr;
using namespace date::literals;

struct Words {
    const char *sport, *date, *title, *distance, *time, *ascent, *cadence, *stride, *run;
};

/// A run of 10.00 in the file's unit, 60 minutes at 170 steps of `stride` metres; and no run.
std::string activities(const Words& w, const char* stride) {
    std::string text = std::string{w.sport} + "," + w.date + ",Favorite," + w.title + "," +
                       w.distance + ",Calories," + w.time + "," + w.ascent + "," + w.cadence + "," +
                       w.stride + "\n";
    for (const char* day : {"03", "02", "01"}) {
        text += std::string{w.run} + ",2025-08-" + day +
                " 10:36:49,false,\"Town\",\"10.00\",\"1,057\",\"01:00:00.4\",\"1,000\",\"170\",\"" +
                stride + "\"\n";
    }
    return text +
           "Yoga,2025-07-31 "
           "10:36:49,false,\"Mat\",\"0.00\",\"57\",\"01:00:00\",\"--\",\"--\",\"--\"\n";
}

void PrintTo(const Words& words, std::ostream* out) {
    *out << words.sport << ", " << words.time;
}

class Garmin : public testing::TestWithParam<Words> {};

TEST_P(Garmin, TellsKilometresFromMilesInEveryLanguage) {
    const auto metric = read_text(activities(GetParam(), "0.98"));
    const auto imperial = read_text(activities(GetParam(), "1.58"));

    ASSERT_EQ(metric.reading.summary.dialect, "garmin") << metric.messages();
    EXPECT_EQ(metric.ignored(Ignored::other_sport), 1);
    EXPECT_EQ(totals(metric), (Totals{3, 30000, 10800, 3000})) << metric.messages();
    EXPECT_THAT(metric.messages(), HasSubstr("note: the file names no units: read as km and m"));
    EXPECT_EQ(totals(imperial), (Totals{3, 48279, 10800, 915})) << imperial.messages();
    EXPECT_THAT(imperial.messages(),
                HasSubstr("note: the file names no units: read as miles and feet"));
    EXPECT_EQ(imperial.notes(0), "Town");
    EXPECT_EQ(imperial.entry(0).start, model::Seconds{10 * 3600 + 36 * 60 + 49});
    EXPECT_EQ(imperial.entry(0).clock, model::Clock::local);
    EXPECT_FLOAT_EQ(imperial.entry(0).cadence.value_or(0), 170.0F);
}

INSTANTIATE_TEST_SUITE_P(
    Languages, Garmin,
    testing::Values(
        Words{"Activity Type", "Date", "Title", "Distance", "Time", "Total Ascent",
              "Avg Run Cadence", "Avg Stride Length", "Trail Running"},
        Words{"Activity Type", "Date", "Title", "Distance", "Activity Time", "Elev Gain",
              "Avg Run Cadence", "Avg Stride Length", "Running"},
        Words{"Aktivitätstyp", "Datum", "Titel", "Distanz", "Zeit", "Anstieg gesamt",
              "Ø Schrittfrequenz (Laufen)", "Ø Schrittlänge", "Laufbandtraining"},
        Words{"Type d'activité", "Date", "Titre", "Distance", "Durée", "Ascension totale",
              "Cadence de course moyenne", "Longueur moyenne des foulées", "Course à pied"},
        Words{"Tipo de actividad", "Fecha", "Título", "Distancia", "Tiempo", "Ascenso total",
              "Cadencia de carrera media", "Longitud media de zancada", "Entrenamiento en cinta"},
        Words{"Tipo de atividade", "Data", "Título", "Distância", "Tempo total", "Subida total",
              "Cadência média de corrida", "Comprimento médio da passada", "Corrida"},
        Words{"Tipo di attività", "Data", "Titolo", "Distanza", "Tempo", "Ascesa totale",
              "Cadenza di corsa media", "Lunghezza media passo", "Corsa"},
        Words{"Aktivitetstype", "Dato", "Titel", "Distance", "Tid", "Samlet stigning",
              "Gennemsnit kadence løb", "Gennemsnitlig skridtlængde", "Løb"},
        Words{"Activiteittype", "Datum", "Titel", "Afstand", "Tijd", "Totale stijging",
              "Gem. loopcadans", "Gem. staplengte", "Hardlopen"}));

constexpr Words k_english{"Activity Type", "Date",         "Title",           "Distance",
                          "Time",          "Total Ascent", "Avg Run Cadence", "Avg Stride Length",
                          "Running"};

TEST(GarminUnits, AreTheUsersWhereForced) {
    ReadOptions options;
    options.units = ReadOptions::UnitSystem::metric;

    EXPECT_EQ(totals(read_text(activities(k_english, "1.58"), options)).metres, 30000);
    options.units = ReadOptions::UnitSystem::imperial;
    EXPECT_EQ(totals(read_text(activities(k_english, "0.98"), options)).metres, 48279);
}

TEST(GarminUnits, AreMetricWithAWarningWhereNothingTells) {
    const auto log = read_text(activities(k_english, "--"));

    EXPECT_EQ(totals(log).metres, 30000);
    EXPECT_THAT(
        log.messages(),
        HasSubstr(
            "warning: the file names no units and has no cadence and stride to tell them by"));
}

TEST(GarminUnits, AreWarnedOfWherePaceDoesNotFit) {
    const auto log = read_text(
        "Activity Type,Date,Favorite,Title,Distance,Time,Avg Pace\nRunning,2025-08-01 "
        "10:00:00,false,a,10.00,01:00:00,9:00\n");

    EXPECT_THAT(log.messages(),
                HasSubstr("warning: distance times pace is not the time in most rows"));
}

TEST(GarminNumbers, DecimalCommasAndThousandsStandInOneFile) {
    const auto log = read_text(
        "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Total Ascent,Avg HR\n"
        "Running,2025-08-03 10:00:00,false,a,\"21,130\",\"1,443\",\"2:00:00,75\",\"1,079\",--\n"
        "Running,2025-08-02 10:00:00,false,a,\"7,00\",\"443\",\"30:00,75\",\"12\",0\n"
        "Running,2025-08-01 10:00:00,false,a,2.81,\"443\",00:15:00.2,--,150\n");

    EXPECT_EQ(totals(log), (Totals{3, 21130 + 7000 + 2810, 7201 + 1801 + 900, 1079 + 12}))
        << log.messages();
    EXPECT_FALSE(log.entry(0).heart_rate);
    EXPECT_FALSE(log.entry(1).heart_rate);
    EXPECT_FALSE(log.entry(2).ascent);
}

TEST(GarminTimes, MovingAndElapsedColumnsBeatTheTimersTime) {
    const auto log = read_text(
        "Activity Type,Date,Favorite,Title,Distance,Time,Moving Time,Elapsed Time\n"
        "Running,2025-08-03 10:00:00,false,a,10.00,01:00:00,00:58:00,01:10:00\n"
        "Running,2025-08-02 10:00:00,false,a,10.00,01:00:00,--,01:10:00\n");

    EXPECT_EQ(log.entry(0).moving, model::Seconds{3480});
    EXPECT_EQ(log.entry(0).elapsed, model::Seconds{4200});
    EXPECT_EQ(log.entry(1).moving, model::Seconds{3600});
}

TEST(GarminOf2012, HasATitleLineALeadingSpaceAndATrailingComma) {
    const auto german = read_text(
        "Aktivitäten von JO\n\n"
        " Favorit,Aktivitätsname,Aktivitätstyp,Course,Start,Zeit,Distanz,Positiver "
        "Höhenunterschied,\n"
        " ,Runde,Laufen,--,\"Fr, 25 Mai 2012 20:31\",1:05:11,\"10,20\",\"95\",\n"
        " ,Rad,Radfahren,--,\"Sa, 26 Mai 2012 20:31\",1:05:11,\"30,20\",\"95\",\n");
    const auto french = read_text(
        "Activités de JO\n\n"
        " Favori,Nom de l'activité,Type d'activité,Parcours,Début,Durée,Distance,Gain d'altitude,\n"
        " ,Tour,Course à pied,--,\"lun., 30 juin 2014 7:03\",20:46,\"2,94\",\"12\",\n");

    EXPECT_EQ(german.reading.summary.dialect, "garmin") << german.messages();
    EXPECT_EQ(totals(german), (Totals{1, 10200, 3911, 95}));
    EXPECT_EQ(german.entry(0).day, Day{2012_y / 5 / 25});
    EXPECT_EQ(german.entry(0).start, model::Seconds{20 * 3600 + 31 * 60});
    EXPECT_EQ(german.notes(0), "Runde");
    EXPECT_EQ(german.tally().records, 2);
    EXPECT_EQ(totals(french), (Totals{1, 2940, 1246, 12})) << french.messages();
}

TEST(GarminDump, a_dump_of_garmins_web_service_is_in_metres_and_seconds) {
    const auto web = read_text(
        "startTimeLocal,activityType,distance,duration,elevationGain\n"
        "2026-08-03 18:30:00,running,10020.5,3310.4,120.5\n");
    EXPECT_EQ(web.entry(0).distance, Metres{10'021});
    EXPECT_EQ(web.entry(0).elapsed, model::Seconds{3310});
    EXPECT_EQ(web.entry(0).ascent, Metres{121});
    const auto exported = read_text(
        "startTimeLocal,activityType,distance,duration,elevationGain\n"
        "1785781800000,running,1002050,3310400,12050\n");
    EXPECT_EQ(exported.entry(0).distance, Metres{10'021});
    EXPECT_EQ(exported.entry(0).elapsed, model::Seconds{3310});
    const auto converted = read_text(
        "startTimeLocal,activityType,distance,duration,elevationGain\n"
        "2026-08-03 18:30:00,running,1002050,3310400,12050\n");
    EXPECT_EQ(converted.entry(0).distance, Metres{10'021}) << "the sizes tell, not the dates";
}

}  // namespace
}  // namespace soleus::sources
