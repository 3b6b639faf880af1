package pedicle.study.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.table.Sheet;

/// Makes the first understanding of a file, with the ground for each part of it.
final class Proposal {

    private final Read read;
    private final Sheet sheet;
    private final Constructs constructs;
    private final Map<String, Member> members = new HashMap<>();
    private final Set<String> items = new HashSet<>();

    Proposal(Read read, Sheet all, List<String> terms) {
        this.read = read;
        this.sheet = Taking.counted(all, read.rows());
        this.constructs = new Constructs(terms);
    }

    Understanding made() {
        for (Said said : read.said()) {
            Look look = Look.of(sheet, said.name());
            members.put(said.name(), new Member(said, look, Guessing.of(said, look)));
        }
        List<Sets.Together> together = Sets.of(mayBeItems());
        for (Sets.Together set : together) {
            for (Member member : set.members()) {
                members.put(member.name(), member);
                items.add(member.name());
            }
        }
        List<Variable> variables = variables();
        return new Understanding(variables, sets(together, variables), read.rows());
    }

    private List<Member> mayBeItems() {
        return read.said().stream()
                .map(said -> members.getOrDefault(
                        said.name(),
                        new Member(
                                said,
                                new Look(said.name(), List.of(), List.of(), 0),
                                Guess.other(Type.WORDS, List.of(), ""))))
                .filter(member -> Roles.of(member.said(), member.guess(), member.look(), true)
                                .role()
                        == Role.ITEM)
                .filter(member -> !Names.behaviour(member.name(), member.said().label()))
                .toList();
    }

    private List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        for (Said said : read.said()) {
            variables.add(variable(Optional.ofNullable(members.get(said.name())).orElseThrow()));
        }
        boolean identified = variables.stream().anyMatch(variable -> variable.role() == Role.PARTICIPANT);
        if (!identified) {
            variables.stream()
                    .filter(variable -> variable.type() == Type.IDENTIFIER && variable.role() == Role.OTHER)
                    .findFirst()
                    .ifPresent(first -> variables.replaceAll(variable ->
                            variable.equals(first) ? first.as(Role.PARTICIPANT, first.typeWhy()) : variable));
        }
        return variables;
    }

    private Variable variable(Member member) {
        Guess guess = member.guess();
        Said.Due due = Roles.of(member.said(), guess, member.look(), items.contains(member.name()));
        // An identifier is a name, also where it looks like a number.
        boolean identifier = due.role() == Role.PARTICIPANT && guess.type() != Type.CHOICE;
        return new Variable(
                member.name(),
                member.said().label(),
                identifier ? Type.IDENTIFIER : guess.type(),
                guess.ordinal() && !identifier,
                identifier ? List.of() : guess.replies(),
                identifier ? List.of() : guess.missing(),
                due.role(),
                identifier ? due.why() : guess.why(),
                due.why());
    }

    private List<ItemSet> sets(List<Sets.Together> together, List<Variable> variables) {
        Map<String, Variable> byName = new HashMap<>();
        variables.forEach(variable -> byName.put(variable.name(), variable));
        List<ItemSet> sets = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (Sets.Together set : together) {
            List<Variable> those = set.members().stream()
                    .flatMap(member -> Optional.ofNullable(byName.get(member.name())).stream())
                    .toList();
            Optional<Constructs.Named> construct = constructs.of(
                    set.stem(), set.members().stream().map(Member::said).toList());
            sets.add(new ItemSet(
                    free(slugs, Constructs.slug(set.stem())),
                    Title.of(set.stem(), those),
                    those.stream().map(Variable::name).toList(),
                    Orientation.reversed(sheet, those),
                    construct.map(Constructs.Named::term),
                    Optional.empty(),
                    Optional.empty(),
                    set.why(),
                    construct.map(Constructs.Named::why).orElse("not said")));
        }
        return sets;
    }

    private static String free(Set<String> taken, String wanted) {
        String base = wanted.isEmpty() ? "set" : wanted;
        String slug = base;
        for (int i = 2; !taken.add(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }
}
