// Written by Scripts/bundle-lexicons; do not edit.
#include "CLexicons.h"

static const uint8_t characters_traditional[] = {
#embed "../../Lexicons/characters/traditional.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t dates_anchors[] = {
#embed "../../Lexicons/dates/anchors.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t dates_calendar[] = {
#embed "../../Lexicons/dates/calendar.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t dates_day_parts[] = {
#embed "../../Lexicons/dates/day-parts.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t dates_holidays[] = {
#embed "../../Lexicons/dates/holidays.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t dates_not_dates[] = {
#embed "../../Lexicons/dates/not-dates.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t dates_relative[] = {
#embed "../../Lexicons/dates/relative.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t dates_sexagenary[] = {
#embed "../../Lexicons/dates/sexagenary.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t dates_vague[] = {
#embed "../../Lexicons/dates/vague.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t events_appointment_verbs[] = {
#embed "../../Lexicons/events/appointment-verbs.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t events_event_nouns[] = {
#embed "../../Lexicons/events/event-nouns.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t events_role_verbs[] = {
#embed "../../Lexicons/events/role-verbs.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t facts_happenings[] = {
#embed "../../Lexicons/facts/happenings.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t facts_indicators[] = {
#embed "../../Lexicons/facts/indicators.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t facts_parts[] = {
#embed "../../Lexicons/facts/parts.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t facts_predicates[] = {
#embed "../../Lexicons/facts/predicates.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t facts_speakers[] = {
#embed "../../Lexicons/facts/speakers.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t facts_verbs[] = {
#embed "../../Lexicons/facts/verbs.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t models_boundaries[] = {
#embed "../../Lexicons/models/boundaries.packed" suffix(, 0) if_empty(0)
};
static const uint8_t models_names[] = {
#embed "../../Lexicons/models/names.packed" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_alias_cues[] = {
#embed "../../Lexicons/organizations/alias-cues.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_banks[] = {
#embed "../../Lexicons/organizations/banks.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_central_enterprises[] = {
#embed "../../Lexicons/organizations/central-enterprises.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_companies[] = {
#embed "../../Lexicons/organizations/companies.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_foreign_companies[] = {
#embed "../../Lexicons/organizations/foreign-companies.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_foreign_governments[] = {
#embed "../../Lexicons/organizations/foreign-governments.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_international[] = {
#embed "../../Lexicons/organizations/international.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_legislature_judiciary[] = {
#embed "../../Lexicons/organizations/legislature-judiciary.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_media[] = {
#embed "../../Lexicons/organizations/media.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_military[] = {
#embed "../../Lexicons/organizations/military.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_not_organizations[] = {
#embed "../../Lexicons/organizations/not-organizations.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_party[] = {
#embed "../../Lexicons/organizations/party.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_research_hospitals_culture[] = {
#embed "../../Lexicons/organizations/research-hospitals-culture.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_sports_associations[] = {
#embed "../../Lexicons/organizations/sports-associations.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_state_council_former[] = {
#embed "../../Lexicons/organizations/state-council-former.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_state_council[] = {
#embed "../../Lexicons/organizations/state-council.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_suffixes[] = {
#embed "../../Lexicons/organizations/suffixes.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t organizations_universities[] = {
#embed "../../Lexicons/organizations/universities.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t people_foreign_names[] = {
#embed "../../Lexicons/people/foreign-names.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t people_given_names[] = {
#embed "../../Lexicons/people/given-names.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t people_honorifics[] = {
#embed "../../Lexicons/people/honorifics.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t people_japanese_surnames[] = {
#embed "../../Lexicons/people/japanese-surnames.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t people_not_names[] = {
#embed "../../Lexicons/people/not-names.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t people_surnames[] = {
#embed "../../Lexicons/people/surnames.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t people_transliteration[] = {
#embed "../../Lexicons/people/transliteration.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t people_well_known[] = {
#embed "../../Lexicons/people/well-known.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_abbreviations[] = {
#embed "../../Lexicons/places/abbreviations.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_ambiguous[] = {
#embed "../../Lexicons/places/ambiguous.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_countries[] = {
#embed "../../Lexicons/places/countries.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_country_abbreviations[] = {
#embed "../../Lexicons/places/country-abbreviations.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_divisions_county[] = {
#embed "../../Lexicons/places/divisions-county.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_divisions_former[] = {
#embed "../../Lexicons/places/divisions-former.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_divisions_prefecture[] = {
#embed "../../Lexicons/places/divisions-prefecture.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_divisions_province[] = {
#embed "../../Lexicons/places/divisions-province.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_features[] = {
#embed "../../Lexicons/places/features.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_locatives[] = {
#embed "../../Lexicons/places/locatives.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_not_places[] = {
#embed "../../Lexicons/places/not-places.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_regions[] = {
#embed "../../Lexicons/places/regions.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_sites[] = {
#embed "../../Lexicons/places/sites.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_subdivisions[] = {
#embed "../../Lexicons/places/subdivisions.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_suffixes[] = {
#embed "../../Lexicons/places/suffixes.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t places_world_cities[] = {
#embed "../../Lexicons/places/world-cities.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t quantities_approximators[] = {
#embed "../../Lexicons/quantities/approximators.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t quantities_currencies[] = {
#embed "../../Lexicons/quantities/currencies.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t quantities_growth[] = {
#embed "../../Lexicons/quantities/growth.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t quantities_measure_words[] = {
#embed "../../Lexicons/quantities/measure-words.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t quantities_money_cues[] = {
#embed "../../Lexicons/quantities/money-cues.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t quantities_multiples[] = {
#embed "../../Lexicons/quantities/multiples.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t quantities_units[] = {
#embed "../../Lexicons/quantities/units.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t statements_speech_verbs[] = {
#embed "../../Lexicons/statements/speech-verbs.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_academic[] = {
#embed "../../Lexicons/titles/academic.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_corporate[] = {
#embed "../../Lexicons/titles/corporate.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_diplomatic[] = {
#embed "../../Lexicons/titles/diplomatic.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_legislature_judiciary[] = {
#embed "../../Lexicons/titles/legislature-judiciary.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_media_culture[] = {
#embed "../../Lexicons/titles/media-culture.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_military[] = {
#embed "../../Lexicons/titles/military.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_modifiers[] = {
#embed "../../Lexicons/titles/modifiers.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_not_titles[] = {
#embed "../../Lexicons/titles/not-titles.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_occupations[] = {
#embed "../../Lexicons/titles/occupations.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_party[] = {
#embed "../../Lexicons/titles/party.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_sports_science_medicine[] = {
#embed "../../Lexicons/titles/sports-science-medicine.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t titles_state[] = {
#embed "../../Lexicons/titles/state.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t weights_evidence[] = {
#embed "../../Lexicons/weights/evidence.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t words_function_words[] = {
#embed "../../Lexicons/words/function-words.tsv" suffix(, 0) if_empty(0)
};
static const uint8_t words_phrases[] = {
#embed "../../Lexicons/words/phrases.tsv" suffix(, 0) if_empty(0)
};

static const struct {
  const char *path;
  const uint8_t *bytes;
  int64_t size;
} files[] = {
    {"characters/traditional.tsv", characters_traditional, sizeof characters_traditional - 1},
    {"dates/anchors.tsv", dates_anchors, sizeof dates_anchors - 1},
    {"dates/calendar.tsv", dates_calendar, sizeof dates_calendar - 1},
    {"dates/day-parts.tsv", dates_day_parts, sizeof dates_day_parts - 1},
    {"dates/holidays.tsv", dates_holidays, sizeof dates_holidays - 1},
    {"dates/not-dates.tsv", dates_not_dates, sizeof dates_not_dates - 1},
    {"dates/relative.tsv", dates_relative, sizeof dates_relative - 1},
    {"dates/sexagenary.tsv", dates_sexagenary, sizeof dates_sexagenary - 1},
    {"dates/vague.tsv", dates_vague, sizeof dates_vague - 1},
    {"events/appointment-verbs.tsv", events_appointment_verbs, sizeof events_appointment_verbs - 1},
    {"events/event-nouns.tsv", events_event_nouns, sizeof events_event_nouns - 1},
    {"events/role-verbs.tsv", events_role_verbs, sizeof events_role_verbs - 1},
    {"facts/happenings.tsv", facts_happenings, sizeof facts_happenings - 1},
    {"facts/indicators.tsv", facts_indicators, sizeof facts_indicators - 1},
    {"facts/parts.tsv", facts_parts, sizeof facts_parts - 1},
    {"facts/predicates.tsv", facts_predicates, sizeof facts_predicates - 1},
    {"facts/speakers.tsv", facts_speakers, sizeof facts_speakers - 1},
    {"facts/verbs.tsv", facts_verbs, sizeof facts_verbs - 1},
    {"models/boundaries.packed", models_boundaries, sizeof models_boundaries - 1},
    {"models/names.packed", models_names, sizeof models_names - 1},
    {"organizations/alias-cues.tsv", organizations_alias_cues, sizeof organizations_alias_cues - 1},
    {"organizations/banks.tsv", organizations_banks, sizeof organizations_banks - 1},
    {"organizations/central-enterprises.tsv", organizations_central_enterprises, sizeof organizations_central_enterprises - 1},
    {"organizations/companies.tsv", organizations_companies, sizeof organizations_companies - 1},
    {"organizations/foreign-companies.tsv", organizations_foreign_companies, sizeof organizations_foreign_companies - 1},
    {"organizations/foreign-governments.tsv", organizations_foreign_governments, sizeof organizations_foreign_governments - 1},
    {"organizations/international.tsv", organizations_international, sizeof organizations_international - 1},
    {"organizations/legislature-judiciary.tsv", organizations_legislature_judiciary, sizeof organizations_legislature_judiciary - 1},
    {"organizations/media.tsv", organizations_media, sizeof organizations_media - 1},
    {"organizations/military.tsv", organizations_military, sizeof organizations_military - 1},
    {"organizations/not-organizations.tsv", organizations_not_organizations, sizeof organizations_not_organizations - 1},
    {"organizations/party.tsv", organizations_party, sizeof organizations_party - 1},
    {"organizations/research-hospitals-culture.tsv", organizations_research_hospitals_culture, sizeof organizations_research_hospitals_culture - 1},
    {"organizations/sports-associations.tsv", organizations_sports_associations, sizeof organizations_sports_associations - 1},
    {"organizations/state-council-former.tsv", organizations_state_council_former, sizeof organizations_state_council_former - 1},
    {"organizations/state-council.tsv", organizations_state_council, sizeof organizations_state_council - 1},
    {"organizations/suffixes.tsv", organizations_suffixes, sizeof organizations_suffixes - 1},
    {"organizations/universities.tsv", organizations_universities, sizeof organizations_universities - 1},
    {"people/foreign-names.tsv", people_foreign_names, sizeof people_foreign_names - 1},
    {"people/given-names.tsv", people_given_names, sizeof people_given_names - 1},
    {"people/honorifics.tsv", people_honorifics, sizeof people_honorifics - 1},
    {"people/japanese-surnames.tsv", people_japanese_surnames, sizeof people_japanese_surnames - 1},
    {"people/not-names.tsv", people_not_names, sizeof people_not_names - 1},
    {"people/surnames.tsv", people_surnames, sizeof people_surnames - 1},
    {"people/transliteration.tsv", people_transliteration, sizeof people_transliteration - 1},
    {"people/well-known.tsv", people_well_known, sizeof people_well_known - 1},
    {"places/abbreviations.tsv", places_abbreviations, sizeof places_abbreviations - 1},
    {"places/ambiguous.tsv", places_ambiguous, sizeof places_ambiguous - 1},
    {"places/countries.tsv", places_countries, sizeof places_countries - 1},
    {"places/country-abbreviations.tsv", places_country_abbreviations, sizeof places_country_abbreviations - 1},
    {"places/divisions-county.tsv", places_divisions_county, sizeof places_divisions_county - 1},
    {"places/divisions-former.tsv", places_divisions_former, sizeof places_divisions_former - 1},
    {"places/divisions-prefecture.tsv", places_divisions_prefecture, sizeof places_divisions_prefecture - 1},
    {"places/divisions-province.tsv", places_divisions_province, sizeof places_divisions_province - 1},
    {"places/features.tsv", places_features, sizeof places_features - 1},
    {"places/locatives.tsv", places_locatives, sizeof places_locatives - 1},
    {"places/not-places.tsv", places_not_places, sizeof places_not_places - 1},
    {"places/regions.tsv", places_regions, sizeof places_regions - 1},
    {"places/sites.tsv", places_sites, sizeof places_sites - 1},
    {"places/subdivisions.tsv", places_subdivisions, sizeof places_subdivisions - 1},
    {"places/suffixes.tsv", places_suffixes, sizeof places_suffixes - 1},
    {"places/world-cities.tsv", places_world_cities, sizeof places_world_cities - 1},
    {"quantities/approximators.tsv", quantities_approximators, sizeof quantities_approximators - 1},
    {"quantities/currencies.tsv", quantities_currencies, sizeof quantities_currencies - 1},
    {"quantities/growth.tsv", quantities_growth, sizeof quantities_growth - 1},
    {"quantities/measure-words.tsv", quantities_measure_words, sizeof quantities_measure_words - 1},
    {"quantities/money-cues.tsv", quantities_money_cues, sizeof quantities_money_cues - 1},
    {"quantities/multiples.tsv", quantities_multiples, sizeof quantities_multiples - 1},
    {"quantities/units.tsv", quantities_units, sizeof quantities_units - 1},
    {"statements/speech-verbs.tsv", statements_speech_verbs, sizeof statements_speech_verbs - 1},
    {"titles/academic.tsv", titles_academic, sizeof titles_academic - 1},
    {"titles/corporate.tsv", titles_corporate, sizeof titles_corporate - 1},
    {"titles/diplomatic.tsv", titles_diplomatic, sizeof titles_diplomatic - 1},
    {"titles/legislature-judiciary.tsv", titles_legislature_judiciary, sizeof titles_legislature_judiciary - 1},
    {"titles/media-culture.tsv", titles_media_culture, sizeof titles_media_culture - 1},
    {"titles/military.tsv", titles_military, sizeof titles_military - 1},
    {"titles/modifiers.tsv", titles_modifiers, sizeof titles_modifiers - 1},
    {"titles/not-titles.tsv", titles_not_titles, sizeof titles_not_titles - 1},
    {"titles/occupations.tsv", titles_occupations, sizeof titles_occupations - 1},
    {"titles/party.tsv", titles_party, sizeof titles_party - 1},
    {"titles/sports-science-medicine.tsv", titles_sports_science_medicine, sizeof titles_sports_science_medicine - 1},
    {"titles/state.tsv", titles_state, sizeof titles_state - 1},
    {"weights/evidence.tsv", weights_evidence, sizeof weights_evidence - 1},
    {"words/function-words.tsv", words_function_words, sizeof words_function_words - 1},
    {"words/phrases.tsv", words_phrases, sizeof words_phrases - 1},
};

int32_t clexicons_count(void) { return sizeof files / sizeof files[0]; }
const char *clexicons_path(int32_t index) { return files[index].path; }
const uint8_t *clexicons_bytes(int32_t index) { return files[index].bytes; }
int64_t clexicons_size(int32_t index) { return files[index].size; }
