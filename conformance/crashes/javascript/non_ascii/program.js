// Names and texts outside of ASCII, an astral character and a right-to-left mark.
class ЗаказОшибка extends Error {
  name = 'ЗаказОшибка';
}

function überprüfe(größe) {
  throw new ЗаказОшибка(`größe ${größe} 不可用 🚧 ‏עברית`);
}

überprüfe(7);
