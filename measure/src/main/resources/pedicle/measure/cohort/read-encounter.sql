-- Encounters: when, what for, with whom.
select
  filename, meta.lastUpdated, resourceType, id, status, class.code, subject.reference, period.start,
  flatten(list_transform(reasonCode, lambda reason: reason.coding)),
  list_concat(
    list_transform(reasonReference, lambda reason: reason.reference),
    list_transform(diagnosis, lambda stated: stated.condition.reference)),
  list_transform(
    list_filter(diagnosis, lambda stated: stated.rank = '1'), lambda stated: stated.condition.reference),
  list_transform(participant, lambda person: person.individual.reference),
  serviceProvider.reference
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', status: 'varchar',
    class: 'struct(code varchar)',
    subject: 'struct(reference varchar)',
    period: 'struct("start" varchar)',
    reasonCode: 'struct(coding struct(system varchar, code varchar)[])[]',
    reasonReference: 'struct(reference varchar)[]',
    diagnosis: 'struct(condition struct(reference varchar), rank varchar)[]',
    participant: 'struct(individual struct(reference varchar))[]',
    serviceProvider: 'struct(reference varchar)'})
