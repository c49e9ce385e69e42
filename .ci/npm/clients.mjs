// Holds mails against caniemail's data for the mail programs that our readers have.
// From standard input: {clients, mails: [{name, html}]}. Prints [{level, feature, client, mail}], each feature of a client once.
import { caniemail } from "caniemail";
import { readFileSync } from "node:fs";

const asked = JSON.parse(readFileSync(0, "utf8"));
const told = new Map();
for (const mail of asked.mails) {
  const { issues } = caniemail({ clients: asked.clients, html: mail.html });
  for (const level of ["errors", "warnings"]) {
    for (const [client, found] of issues[level]) {
      for (const { title } of found) {
        const one = { level, feature: title, client, mail: mail.name };
        told.set(`${level} ${title} ${client}`, told.get(`${level} ${title} ${client}`) ?? one);
      }
    }
  }
}
console.log(JSON.stringify([...told.values()]));
