/** Names of months by their number, as notices in 12 languages write them, folded: without accents, in lower case. */
const NAMES: readonly string[] = [
  'january januar janvier enero gennaio januari janeiro jan janv ene gen stycznia styczen tammikuuta tammikuu',
  'february februar fevrier febrero febbraio februari fevereiro feb fevr fev lutego luty helmikuuta helmikuu',
  'march marz maerz marts mars marzo maart marco mar mrt marca marzec maaliskuuta maaliskuu',
  'april avril abril aprile apr avr abr kwietnia kwiecien huhtikuuta huhtikuu',
  'may mai mayo maggio mei maj maio mag maja toukokuuta toukokuu',
  'june juni juin junio giugno junho jun giu czerwca czerwiec kesakuuta kesakuu',
  'july juli juillet julio luglio julho jul juil lug lipca lipiec heinakuuta heinakuu',
  'august aout agosto augustus augusti aug ago sierpnia sierpien elokuuta elokuu',
  'september septembre septiembre settembre setembro sep sept set wrzesnia wrzesien syyskuuta syyskuu',
  'october oktober octobre octubre ottobre outubro oct okt ott out pazdziernika pazdziernik lokakuuta lokakuu',
  'november novembre noviembre novembro nov listopada listopad marraskuuta marraskuu',
  'december dezember decembre diciembre dicembre dezembro dec dez dic des desember grudnia grudzien joulukuuta joulukuu',
];

export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

const WEEKDAY_NAMES: readonly string[] = [
  'monday montag lundi lunes lunedi maandag segunda segunda-feira mandag poniedzialek maanantaina maanantai',
  'tuesday dienstag mardi martes martedi dinsdag terca terca-feira tisdag tirsdag wtorek tiistaina tiistai',
  'wednesday mittwoch mercredi miercoles mercoledi woensdag quarta quarta-feira onsdag sroda srode keskiviikkona keskiviikko',
  'thursday donnerstag jeudi jueves giovedi donderdag quinta quinta-feira torsdag czwartek torstaina torstai',
  'friday freitag vendredi viernes venerdi vrijdag sexta sexta-feira fredag piatek perjantaina perjantai',
  'saturday samstag sonnabend samedi sabado sabato zaterdag lordag sobota sobote lauantaina lauantai',
  'sunday sonntag dimanche domingo domenica zondag sondag niedziela niedziele sunnuntaina sunnuntai',
];

/** ISO numbers: Monday is 1. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** For comparison: lower case, without accents, with letters that have no accent to lose in their base form. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll(/[’‘]/g, "'");
}
