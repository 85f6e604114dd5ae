import { prefixed, type Quantity, words } from './units.ts';

const DEGREES = 180 / Math.PI;
const FOOT = 0.3048;
const SURVEY_FOOT = 1200 / 3937;
const POUND = 0.45359237;
const POUND_FORCE = 4.4482216152605;
const BRITISH_THERMAL_UNIT = 1055.05585262;
const HOUR = 3600;

const angle: Quantity = {
  name: 'angle',
  example: 'convert_angle(todouble(attributes.angle), "Degree", "Radian")',
  units: new Map([
    ['Degree', 1],
    ...prefixed('degree', 1, 'Milli Micro Nano'),
    ['Radian', DEGREES],
    ...prefixed('radian', DEGREES, 'Deci Centi Milli Micro Nano'),
    ['Arcminute', 1 / 60],
    ['Arcsecond', 1 / 3600],
    ['Gradian', 0.9],
    ['NatoMil', 0.05625],
    ['Revolution', 360],
  ]),
  unpublished: new Set(['Tilt']),
};

const length: Quantity = {
  name: 'length',
  example: 'convert_length(todouble(attributes.distance), "Meter", "Foot")',
  units: new Map([
    ['Meter', 1],
    ...prefixed('meter', 1, 'Kilo Hecto Deca Deci Centi Milli Micro Nano'),
    ['Angstrom', 1e-10],
    ['Inch', 0.0254],
    ['Microinch', 2.54e-8],
    ['Mil', 2.54e-5],
    ['Hand', 0.1016],
    ['Foot', FOOT],
    ['UsSurveyFoot', SURVEY_FOOT],
    ['Yard', 3 * FOOT],
    ['Fathom', 6 * FOOT],
    ['Chain', 66 * FOOT],
    ['Shackle', 90 * FOOT],
    ['DataMile', 6000 * FOOT],
    ['NauticalMile', 1852],
  ]),
  unpublished: new Set(
    words(
      'AstronomicalUnit DtpPica DtpPoint KilolightYear Kiloparsec LightYear MegalightYear Megaparsec Mile Parsec PrinterPica PrinterPoint SolarRadius Twip',
    ),
  ),
};

const mass: Quantity = {
  name: 'mass',
  example: 'convert_mass(todouble(attributes.weight), "Kilogram", "Pound")',
  units: new Map([
    ['Gram', 1e-3],
    ...prefixed('gram', 1e-3, 'Kilo Hecto Deca Deci Centi Milli Micro Nano'),
    ['Tonne', 1e3],
    ...prefixed('tonne', 1e3, 'Kilo Mega'),
    ['Pound', POUND],
    ...prefixed('pound', POUND, 'Kilo Mega'),
    ['Grain', POUND / 7000],
    ['Stone', 14 * POUND],
    ['ShortHundredweight', 100 * POUND],
    ['LongHundredweight', 112 * POUND],
    ['ShortTon', 2000 * POUND],
    ['LongTon', 2240 * POUND],
  ]),
  unpublished: new Set(words('EarthMass Ounce Slug SolarMass')),
};

const force: Quantity = {
  name: 'force',
  example: 'convert_force(todouble(attributes.thrust), "Newton", "PoundForce")',
  units: new Map([
    ['Newton', 1],
    ...prefixed('newton', 1, 'Mega Kilo Deca Milli Micro'),
    ['Dyn', 1e-5],
    ['PoundForce', POUND_FORCE],
    ['KilopoundForce', 1000 * POUND_FORCE],
    ['OunceForce', POUND_FORCE / 16],
    ['ShortTonForce', 2000 * POUND_FORCE],
  ]),
  unpublished: new Set(words('KilogramForce KiloPond Poundal TonneForce')),
};

const energy: Quantity = {
  name: 'energy',
  example: 'convert_energy(todouble(attributes.consumed), "KilowattHour", "Joule")',
  units: new Map([
    ['Joule', 1],
    ...prefixed('joule', 1, 'Giga Mega Kilo Milli'),
    ['Erg', 1e-7],
    ['Calorie', 4.184],
    ...prefixed('calorie', 4.184, 'Mega Kilo'),
    ['WattHour', HOUR],
    ...prefixed('wattHour', HOUR, 'Tera Giga Mega Kilo'),
    ['WattDay', 24 * HOUR],
    ...prefixed('wattDay', 24 * HOUR, 'Tera Giga Mega Kilo'),
    ['BritishThermalUnit', BRITISH_THERMAL_UNIT],
    ...prefixed('britishThermalUnit', BRITISH_THERMAL_UNIT, 'Giga Mega Kilo'),
  ]),
  unpublished: new Set(
    words(
      'DecathermEc DecathermImperial DecathermUs ElectronVolt FootPound GigaelectronVolt HorsepowerHour KiloelectronVolt MegaelectronVolt TeraelectronVolt ThermEc ThermImperial ThermUs',
    ),
  ),
};

/** A length in each unit of time. */
function per(unit: string, size: number, times: string): (readonly [string, number])[] {
  const seconds: Readonly<Record<string, number>> = { Second: 1, Minute: 60, Hour: HOUR };
  return words(times).map((time) => [`${unit}Per${time}`, size / seconds[time]!] as const);
}

const speed: Quantity = {
  name: 'speed',
  example: 'convert_speed(todouble(attributes.speed), "MeterPerSecond", "KilometerPerHour")',
  units: new Map([
    ...per('Meter', 1, 'Second Minute Hour'),
    ...per('Kilometer', 1e3, 'Second Minute Hour'),
    ...per('Decimeter', 1e-1, 'Second Minute'),
    ...per('Centimeter', 1e-2, 'Second Minute Hour'),
    ...per('Millimeter', 1e-3, 'Second Minute Hour'),
    ...per('Micrometer', 1e-6, 'Second Minute'),
    ...per('Nanometer', 1e-9, 'Second Minute'),
    ...per('Inch', 0.0254, 'Second Minute Hour'),
    ...per('Foot', FOOT, 'Second Minute Hour'),
    ...per('UsSurveyFoot', SURVEY_FOOT, 'Second Minute Hour'),
    ...per('Yard', 3 * FOOT, 'Second Minute Hour'),
    ['MilePerHour', 0.44704],
  ]),
  unpublished: new Set(['Knot']),
};

const volume: Quantity = {
  name: 'volume',
  example: 'convert_volume(todouble(attributes.volume), "Liter", "CubicMeter")',
  units: new Map([
    ['Liter', 1e-3],
    ...prefixed('liter', 1e-3, 'Mega Kilo Hecto Deca Deci Centi Milli Micro'),
    ['CubicMeter', 1],
    ...prefixed('cubicMeter', 1, 'Kilo Hecto'),
    ['CubicKilometer', 1e9],
    ['CubicHectometer', 1e6],
    ['CubicDecimeter', 1e-3],
    ['CubicCentimeter', 1e-6],
    ['CubicMillimeter', 1e-9],
    ['CubicMicrometer', 1e-18],
    // The documentation's own example tells how large Kusto takes it to be.
    ['AcreFoot', 1 / 0.000810714],
  ]),
  unpublished: new Set(
    words(`AuTablespoon BoardFoot CubicFoot CubicInch CubicMile CubicYard DecausGallon DeciusGallon HectocubicFoot
      HectousGallon ImperialBeerBarrel ImperialGallon ImperialOunce ImperialPint KilocubicFoot KiloimperialGallon
      KilousGallon MegacubicFoot MegaimperialGallon MegausGallon MetricCup MetricTeaspoon OilBarrel UkTablespoon
      UsBeerBarrel UsCustomaryCup UsGallon UsLegalCup UsOunce UsPint UsQuart UsTablespoon UsTeaspoon`),
  ),
};

/** The quantities of which every unit here has the size by which it is defined. */
export const quantities: readonly Quantity[] = [angle, length, mass, force, energy, speed, volume];
