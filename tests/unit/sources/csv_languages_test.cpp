#include "csv_reading.hpp"

#include <ostream>

namespace soleus::sources {
namespace {

using testing::HasSubstr;
using testing::Not;
using namespace date::literals;

/// A log somebody keeps by hand: day, km, time, ascent, pain, a remark.
struct Header {
    const char *language, *names;
};

void PrintTo(const Header& header, std::ostream* out) {
    *out << header.language;
}

class HandKeptLanguages : public testing::TestWithParam<Header> {};

TEST_P(HandKeptLanguages, TellTheDayTheRunThePainAndTheRemark) {
    const auto log = read_text(std::string{GetParam().names} +
                               "\n2026-11-20,10.2,0:55:12,150,3,stiff on the way down\n");

    EXPECT_EQ(totals(log), (Totals{1, 10200, 3312, 150})) << log.messages();
    ASSERT_EQ(log.reading.entries.size(), 1U);
    EXPECT_EQ(log.entry(0).day, Day{2026_y / 11 / 20});
    EXPECT_EQ(log.entry(0).pain, PainScore{3});
    EXPECT_EQ(log.notes(0), "stiff on the way down");
    EXPECT_THAT(log.messages(), Not(HasSubstr("is not read")));
}

INSTANTIATE_TEST_SUITE_P(
    Hand, HandKeptLanguages,
    testing::Values(Header{"de", "Datum,Strecke (km),Zeit,Höhenmeter,Schmerz (0-10),Bemerkungen"},
                    Header{"fr", "Date,Distance (km),Durée,Dénivelé,Gêne,Remarques"},
                    Header{"es", "Fecha,Distancia (km),Tiempo,Desnivel,Molestias,Comentarios"},
                    Header{"pt", "Data,Distância (km),Tempo,Subida (m),Dor,Observações"},
                    Header{"it", "Data,Distanza (km),Durata,Dislivello,Dolore,Commenti"},
                    Header{"nl", "Datum,Afstand (km),Tijd,Hoogtemeters,Pijn,Opmerkingen"},
                    Header{"da", "Dato,Distance (km),Tid,Højdemeter,Smerte,Bemærkninger"},
                    Header{"nb", "Dato,Distanse (km),Tid,Høydemeter,Smerte,Kommentar"},
                    Header{"sv", "Datum,Distans (km),Tid,Höjdmeter,Smärta,Anteckning"},
                    Header{"fi", "Päivämäärä,Matka (km),Aika,Nousu,Kipu,Kommentti"},
                    Header{"pl", "Data,Dystans (km),Czas,Przewyższenie,Ból,Uwagi"},
                    Header{"cs", "Datum,Vzdálenost (km),Čas,Převýšení,Bolest,Poznámka"},
                    Header{"ru", "Дата,Дистанция (км),Время,Набор высоты,Боль,Комментарий"},
                    Header{"zh", "日期,距离（km）,用时,爬升,疼痛,备注"},
                    Header{"zh, as a time", "日期,距离（km）,时间,累计爬升,疼痛,备注"},
                    Header{"ja", "日付,距離(km),タイム,獲得標高,痛み,メモ"},
                    Header{"ko", "날짜,거리(km),시간,ascent,통증,메모"}));

TEST(HandKeptNames, WhereThePainIsHasItsColumnToo) {
    for (const auto* const names :
         {"Fecha,km,Dolor,Zona del dolor", "Data,km,Dor,Local da dor",
          "Datum,km,Schmerz,Schmerzstelle", "Date,km,Douleur,Zone douloureuse",
          "Data,km,Dolore,Sede del dolore"}) {
        const auto log = read_text(std::string{names} + "\n2026-11-20,10,3,calf\n");

        EXPECT_EQ(log.texts[log.entry(0).pain_site], "calf") << names << '\n' << log.messages();
    }
}

// A ride in a table whose sport column is not understood would pass for a run.
TEST(HandKeptNames, TheSportHasItsColumnInEveryLanguage) {
    for (const auto* const names : {"Aktivität,Datum,km",
                                    "Aktivitätstyp,Datum,km",
                                    "Type d'activité,Date,km",
                                    "Activité,Date,km",
                                    "Tipo de actividad,Fecha,km",
                                    "Actividad,Fecha,km",
                                    "Tipo de atividade,Data,km",
                                    "Tipo di attività,Data,km",
                                    "Attività,Data,km",
                                    "Activiteitstype,Datum,km",
                                    "Type activiteit,Datum,km",
                                    "Aktivitetstype,Dato,km",
                                    "Aktivitetstyp,Datum,km",
                                    "Laji,Päivämäärä,km",
                                    "Typ aktywności,Data,km",
                                    "Typ aktivity,Datum,km",
                                    "Тип активности,Дата,km",
                                    "Вид спорта,Дата,km",
                                    "活动类型,日期,km",
                                    "運動類型,日期,km",
                                    "アクティビティタイプ,日付,km",
                                    "種目,日付,km",
                                    "활동 유형,날짜,km",
                                    "종목,날짜,km"}) {
        const auto log =
            read_text(std::string{names} + "\nRun,2026-11-20,10\nCycling,2026-11-21,40\n");

        EXPECT_EQ(totals(log), (Totals{1, 10000, 0, 0})) << names << '\n' << log.messages();
        EXPECT_EQ(log.ignored(model::Ignored::other_sport), 1) << names;
    }
}

TEST(HandKeptNames, ExportsInFurtherLanguagesTellTheirClimbsAndTheTreadmill) {
    for (const auto* const text :
         {"Aktivitetstyp,Datum,Namn,Sträcka,Tid,Medelpuls,Total stigning,Total nedstigning\n"
          "Löpning,2026-11-20 07:12:33,Tur,10.02,00:55:12,148,152,149\n"
          "Löpning på löpband,2026-11-18 07:12:33,Band,8.02,00:45:12,138,--,--\n",
          "アクティビティタイプ,日付,タイトル,距離,タイム,平均心拍数,総上昇量,総下降量\n"
          "ランニング,2026-11-20 07:12:33,東京,10.02,00:55:12,148,152,149\n"
          "トレッドミルランニング,2026-11-18 07:12:33,室内,8.02,00:45:12,138,--,--\n",
          "活动类型,日期,标题,距离,时间,平均心率,总爬升,总下降\n"
          "跑步,2026-11-20 07:12:33,北京,10.02,00:55:12,148,152,149\n"
          "跑步机,2026-11-18 07:12:33,室内,8.02,00:45:12,138,--,--\n",
          "활동 유형,날짜,제목,거리,시간,평균 심박수,총 상승,총 하강\n"
          "러닝,2026-11-20 07:12:33,서울,10.02,00:55:12,148,152,149\n"
          "트레드밀 러닝,2026-11-18 07:12:33,실내,8.02,00:45:12,138,--,--\n",
          "Typ aktywności,Data,Tytuł,Dystans,Czas,Średnie tętno,Całkowity wznios,Całkowity spadek\n"
          "Bieganie,2026-11-20 07:12:33,Warszawa,10.02,00:55:12,148,152,149\n"
          "Bieg na bieżni,2026-11-18 07:12:33,Dom,8.02,00:45:12,138,--,--\n"}) {
        const auto log = read_text(text);

        EXPECT_EQ(totals(log), (Totals{2, 18040, 6024, 152})) << text << log.messages();
        ASSERT_EQ(log.reading.entries.size(), 2U);
        EXPECT_EQ(log.entry(0).descent, Metres{149}) << text;
        EXPECT_EQ(log.entry(0).heart_rate, 148.0F) << text;
        EXPECT_EQ(log.entry(1).sport, model::Sport::treadmill) << text;
    }
}

TEST(HandKeptNames, AColumnWhoseCellsAreSportsIsTheSportWhateverItIsCalled) {
    const auto log = read_text(
        "date,Discipline,distance_km,duration,where\n2026-11-20,Running,10,0:55:00,park\n"
        "2026-11-21,Cycling,20,1:00:00,road\n2026-11-22,rest,,,\n2026-11-23,easy,8,0:45:00,park\n"
        "2026-11-24,Yoga,,1:00:00,home\n");

    EXPECT_EQ(totals(log), (Totals{2, 18000, 6000, 0})) << log.messages();
    EXPECT_EQ(log.ignored(model::Ignored::other_sport), 2);
    EXPECT_THAT(log.messages(),
                HasSubstr("note: column \"Discipline\" is read as the sport, as its "
                          "cells tell; call it sport"));

    // A session that soleus does not know is a run, whatever column says so.
    const auto planned = read_text(
        "date,plan,distance_km,duration\n2026-11-18,easy,10,0:55:00\n2026-11-19,race,10,0:45:00\n"
        "2026-11-20,long,20,1:55:00\n2026-11-21,easy,8,0:45:00\n2026-11-22,8 x steep,9,1:00:00\n");
    EXPECT_EQ(totals(planned), (Totals{5, 57000, 19200, 0})) << planned.messages();
    EXPECT_THAT(planned.messages(), HasSubstr("is read as the sport"));

    const auto besides = read_text(
        "date,distance_km,besides\n2026-11-20,10,\n2026-11-21,8,bike\n2026-11-22,8,yoga\n");
    EXPECT_EQ(totals(besides).runs, 3) << besides.messages();
    const auto seldom = read_text(
        "date,distance_km,besides\n2026-11-20,10,\n2026-11-21,8,treadmill\n2026-11-22,8,bike\n");
    EXPECT_EQ(totals(seldom).runs, 3) << seldom.messages();

    const auto weather = read_text(
        "date,distance_km,where\n2026-11-20,10,trail\n2026-11-21,8,road\n2026-11-22,8,path\n");
    EXPECT_EQ(totals(weather).runs, 3);
    EXPECT_THAT(weather.messages(), Not(HasSubstr("is read as the sport")));
}

TEST(HandKeptNames, ATeamIsNotTakenForOneRunnerWithoutAWord) {
    const auto halves = read_text(
        "First Name,Last "
        "Name,date,distance_km,duration,ascent_m\nAnna,Ek,2026-11-20,10,0:55:00,90\n");
    EXPECT_THAT(halves.messages(),
                HasSubstr("note: column 1 (\"First Name\") is not read, so all rows count as one "
                          "runner's; name them in one column, athlete"));

    const auto titles = read_text("Namn,date,distance_km\nAnna,2026-11-20,10\n");
    EXPECT_THAT(titles.messages(), HasSubstr("column \"Namn\" is read as the run's title; call it "
                                             "athlete if it names runners"));

    const auto whole = read_text("Full Name,date,distance_km\nAnna Ek,2026-11-20,10\n");
    EXPECT_EQ(whole.texts[whole.entry(0).athlete], "Anna Ek");
    EXPECT_THAT(whole.messages(), Not(HasSubstr("one runner's")));

    const auto named = read_text("athlete,surname,date,distance_km\nAnna,Ek,2026-11-20,10\n");
    EXPECT_THAT(named.messages(), Not(HasSubstr("one runner's")));
}

TEST(HandKeptNames, AColumnOfDiscomfortThatIsNotUnderstoodIsNamed) {
    for (const auto* const name :
         {"Discomfort when walking", "Calf cramps", "Molestias al andar", "Smerte i leggen"}) {
        const auto log = read_text("date,distance_km,duration,ascent_m," + std::string{name} +
                                   "\n2026-11-20,10,0:55:00,100,2\n");

        EXPECT_THAT(log.messages(), HasSubstr("if it tells of pain, call it pain")) << name;
    }
}

}  // namespace
}  // namespace soleus::sources
