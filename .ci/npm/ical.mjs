// Reads a calendar from standard input with ical.js and prints what it makes of it, for tests to compare field by field.
import ICAL from "ical.js";
import { readFileSync } from "node:fs";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const text = (part, name) => part.getFirstPropertyValue(name)?.toString() ?? null;
const moment = (value) => (value.isDate ? value.toString() : value.convertToZone(ICAL.Timezone.utcTimezone).toString());
const events = calendar.getAllSubcomponents("vevent").map((part) => {
  const event = new ICAL.Event(part);
  const attendees = part.getAllProperties("attendee");
  return {
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    location: event.location,
    status: text(part, "status"),
    starts: moment(event.startDate),
    ends: moment(event.endDate),
    zone: part.getFirstProperty("dtstart").getParameter("tzid") ?? null,
    organizer: text(part, "organizer"),
    attendees: attendees.map((one) => ({
      address: one.getFirstValue(),
      name: one.getParameter("cn") ?? null,
      rsvp: one.getParameter("rsvp") ?? null,
    })),
  };
});
console.log(JSON.stringify({ method: text(calendar, "method"), version: text(calendar, "version"), events }));
