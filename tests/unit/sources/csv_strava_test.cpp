#include "csv_reading.hpp"

#include <array>
#include <ostream>

namespace soleus::sources {
namespace {

using model::Clock;
using model::Ignored;
using model::Sport;
using testing::HasSubstr;
using namespace date::literals;

/// What one language calls the columns; "" stands for a name we do not know.
struct Words {
    const char *id, *date, *name, *type, *description, *elapsed, *distance, *note, *filename,
        *moving, *gain, *loss, *rpe;
    const char *run, *ride, *when, *shown;
    Day day;
};

/// A header of 99 columns in Strava's order and two rows: a run and a ride.
std::string activities(const Words& w) {
    std::array<std::string, 99> header;
    for (std::size_t i = 0; i < header.size(); ++i) {
        header[i] = "c" + std::to_string(i);
    }
    header[44] = "Type";
    header[67] = "Gear";
    for (const auto& [at, word] : std::initializer_list<std::pair<std::size_t, const char*>>{
             {0, w.id},       {1, w.date},      {2, w.name},   {3, w.type},      {4, w.description},
             {5, w.elapsed},  {6, w.distance},  {10, w.note},  {12, w.filename}, {15, w.elapsed},
             {16, w.moving},  {17, w.distance}, {20, w.gain},  {21, w.loss},     {43, w.rpe},
             {7, "MaxHR"},    {30, "MaxHR"},    {8, "Effort"}, {37, "Effort"},   {9, "Commute"},
             {50, "Commute"}, {98, "Media"}}) {
        header[at] = *word == '\0' ? header[at] : word;
    }
    const auto row = [&](const char* sport) {
        std::array<std::string, 99> cells;
        cells[0] = "1";
        cells[1] = std::string{"\""} + w.when + "\"";
        cells[2] = "Morning";
        cells[3] = sport;
        cells[4] = sport == std::string{w.run} ? "\"line one\nline two\"" : "";
        cells[5] = "1900";
        cells[6] = w.shown;
        cells[7] = cells[30] = "180";
        cells[10] = sport == std::string{w.run} ? "calf tight" : "";
        cells[11] = "Blue";
        cells[12] = "activities/1.gpx.gz";
        cells[15] = "1900.0";
        cells[16] = "1800.0";
        cells[17] = "5000.5";
        cells[20] = "58.514703526768";
        cells[21] = "57.4";
        cells[29] = "84.2";
        cells[31] = "148.2";
        cells[43] = "6.0";
        cells[44] = "1.0";
        cells[67] = "1234.0";
        std::string text;
        for (const auto& cell : cells) {
            text += cell + ",";
        }
        text.back() = '\n';
        return text;
    };
    std::string text;
    for (const auto& name : header) {
        text += name + ",";
    }
    text.back() = '\n';
    return text + row(w.run) + row(w.ride);
}

void PrintTo(const Words& words, std::ostream* out) {
    *out << words.type;
}

class Strava : public testing::TestWithParam<Words> {};

TEST_P(Strava, IsReadInEveryLanguageWithRawMetresAndUtc) {
    const Words& w = GetParam();

    const auto log = read_text(activities(w));

    ASSERT_EQ(log.reading.summary.dialect, "strava") << log.messages();
    EXPECT_EQ(log.ignored(Ignored::other_sport), 1);
    ASSERT_EQ(log.reading.entries.size(), 1U) << log.messages();
    EXPECT_EQ(totals(log), (Totals{1, 5001, 1800, 59}));
    const auto& run = log.entry(0);
    EXPECT_EQ(run.day, w.day);
    EXPECT_EQ(run.clock, Clock::utc);
    EXPECT_EQ(run.elapsed, model::Seconds{1900});
    EXPECT_EQ(run.descent, Metres{57});
    EXPECT_EQ(run.rpe, Exertion{6000});
    EXPECT_FLOAT_EQ(run.heart_rate.value_or(0), 148.2F);
    EXPECT_FLOAT_EQ(run.cadence.value_or(0), 168.4F);
    EXPECT_EQ(log.texts[run.shoe], "Blue");
    EXPECT_EQ(log.texts[run.gpx_name], "activities/1.gpx.gz");
    EXPECT_EQ(log.notes(0), "line one\nline two\ncalf tight\nMorning");
}

INSTANTIATE_TEST_SUITE_P(
    Languages, Strava,
    testing::Values(
        Words{"Activity ID", "Activity Date", "Activity Name", "Activity Type",
              "Activity Description", "Elapsed Time", "Distance", "Activity Private Note",
              "Filename", "Moving Time", "Elevation Gain", "Elevation Loss", "Perceived Exertion",
              "Run", "Ride", "Jun 4, 2024, 6:13:47 AM", "5.00", Day{2024_y / 6 / 4}},
        Words{"Aktivitäts-ID", "Aktivitätsdatum", "Name der Aktivität", "Aktivitätsart",
              "Aktivitätsbeschreibung", "Verstrichene Zeit", "Distanz",
              "Hinweis zur Privatsphäre für Aktivitäten", "Dateiname", "Bewegungszeit",
              "Höhenzunahme", "Höhenunterschied", "Gefühlte Anstrengung", "Lauf", "Radfahrt",
              "21.07.2026, 15:09:27", "\"5,00\"", Day{2026_y / 7 / 21}},
        Words{"ID de l'activité", "Date de l’activité", "Nom de l'activité", "Type d’activité",
              "Description de l'activité", "Temps écoulé", "Distance",
              "Note privée sur les activités", "Nom du fichier", "Durée de déplacement",
              "Dénivelé positif", "Dénivelé négatif", "Effort ressenti", "Course à pied", "Vélo",
              "28 août 2026, 17:33:44", "\"5,00\"", Day{2026_y / 8 / 28}},
        Words{"ID de actividad", "Fecha de la actividad", "Nombre de la actividad",
              "Tipo de actividad", "Descripción de la actividad", "Tiempo transcurrido",
              "Distancia", "Nota privada de actividad", "Nombre del archivo",
              "Tiempo en movimiento", "Desnivel positivo", "", "Esfuerzo Percibido", "Carrera",
              "Ciclismo", "4 jun 2024, 6:13:47", "\"5,00\"", Day{2024_y / 6 / 4}},
        Words{"Activiteits-ID", "Datum van activiteit", "Naam activiteit", "Activiteitstype",
              "Beschrijving van activiteit", "Verstreken tijd", "Afstand",
              "Privénotitie activiteit", "Bestandsnaam", "Beweegtijd", "Totale stijging",
              "Totale daling", "Ervaren inspanning", "Hardloopsessie", "Fietsrit",
              "8 jul 2017, 15:25:34", "\"5,00\"", Day{2017_y / 7 / 8}},
        Words{"Unbekannt", "Data aktywności", "Nazwa", "Rodzaj", "Opis", "Czas", "Dystans",
              "Notatka", "Plik", "Ruch", "Wzrost", "Spadek", "Wysiłek", "Bieg", "Jazda",
              "2024-06-04 06:13:47", "\"5,00\"", Day{2024_y / 6 / 4}}));

TEST(StravaOf2018, MetresInSmallNames) {
    const auto log = read_text(
        "id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n"
        "1,2018-11-27 19:11:32,Town,Run,,1900,5000.2,false,Blue,activities/1.gpx\n"
        "2,2018-11-28 19:11:32,Town,Swim,,1900,1500,false,,\n");

    EXPECT_EQ(log.reading.summary.dialect, "strava");
    EXPECT_EQ(totals(log), (Totals{1, 5000, 1900, 0}));
    EXPECT_EQ(log.entry(0).clock, Clock::utc);
}

TEST(StravaCutDown, ASingleDistanceIsTheOneForDisplay) {
    const auto log = read_text(
        "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance\n"
        "1,\"Jun 4, 2024, 6:13:47 AM\",Town,Run,1900,5.03\n");

    EXPECT_EQ(totals(log), (Totals{1, 5030, 1900, 0}));
}

TEST(StravaUnknownSport, IsNamedAndNoRun) {
    const auto log = read_text(
        "Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,Distance\n"
        "1,\"Jun 4, 2024, 6:13:47 AM\",Snorkling,1900,5.03,5030\n");

    EXPECT_EQ(log.ignored(Ignored::other_sport), 1);
    EXPECT_THAT(
        log.messages(),
        HasSubstr("sports that soleus does not know count as no runs: \"Snorkling\" (1 row)"));
}

constexpr const char* k_short_export =
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,"
    "Distance,Distance";

TEST(AddedToAnExport, PainRestAndWhoseRunItWasAreRead) {
    const auto log =
        read_text(std::string{k_short_export} +
                  ",pain,Pain site,pain_side,rest_days,Rest until,diagnosis,Athlete,rpe\n"
                  "1,\"Jun 4, 2024, 6:13:47 AM\",Town,Run,,1900,5.03,5030,0,calf,left,7,"
                  "2024-06-20,G1,Ann,5\n");

    const auto run = log.entry(0);
    EXPECT_EQ(run.pain, PainScore{0}) << "somebody wrote it: a device's 0 would be missing";
    EXPECT_EQ(log.texts[run.pain_site], "calf");
    EXPECT_EQ(log.texts[run.pain_side], "left");
    EXPECT_EQ(run.rest_days, Days{7});
    EXPECT_EQ(to_string(*run.rest_until), "2024-06-20");
    EXPECT_EQ(log.texts[run.diagnosis], "G1");
    EXPECT_EQ(log.texts[run.athlete], "Ann");
    EXPECT_EQ(run.rpe, Exertion{5000});
    EXPECT_EQ(log.messages(), "");
}

TEST(AddedToAnExport, NotesStandBesideItsDescription) {
    const std::string row = "1,\"Jun 4, 2024, 6:13:47 AM\",Town,Run,by the river,1900,5.03,5030";

    EXPECT_EQ(read_text(std::string{k_short_export} + ",Notes\n" + row + ",calf tight\n").notes(0),
              "by the river\ncalf tight\nTown");
    EXPECT_THAT(read_text(std::string{k_short_export} + ",Activity Private Note,Notes\n" + row +
                          ",mine,calf tight\n")
                    .messages(),
                HasSubstr("column 10 (\"Notes\") is not read: \"Activity Private Note\" already "
                          "tells it"));
}

TEST(AddedToAnExport, AClimbUnderSoleussOwnNameAndNoOther) {
    const std::string row = "1,\"Jun 4, 2024, 6:13:47 AM\",Town,Run,,1900,5.03,5030,100\n";

    EXPECT_EQ(totals(read_text(std::string{k_short_export} + ",Ascent (ft)\n" + row)).ascent, 30);
    EXPECT_EQ(totals(read_text(std::string{k_short_export} + ",Elevation\n" + row)).ascent, 0)
        << "a service may mean a height by it";
    EXPECT_THAT(read_text(std::string{k_short_export} + ",Calf\n" + row).messages(),
                HasSubstr("column 9 (\"Calf\") is not read; if it tells of pain, call it pain"));
}

TEST(StravaPrivateNotes, CountOnARideToo) {
    const auto log = read_text(
        "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Activity "
        "Private Note,Distance\n"
        "1,\"Jun 4, 2024, 6:13:47 AM\",Spin,Ride,1900,5.03,calf hurts,5030\n");

    EXPECT_EQ(log.tally().used, 1);
    EXPECT_EQ(log.entry(0).sport, Sport::other);
    EXPECT_EQ(log.notes(0), "calf hurts\nSpin");
}

}  // namespace
}  // namespace soleus::sources
