package pedicle.app.web.survey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import pedicle.study.recipe.Recipe;
import pedicle.study.recipe.Written;

/// A recipe in the address of a page, so that what is seen can be linked, reloaded and printed.
final class Address {

    private Address() {}

    static String query(Recipe recipe) {
        StringJoiner query = new StringJoiner("&");
        for (Map.Entry<String, List<String>> field : Written.fields(recipe).entrySet()) {
            if (!field.getKey().equals("analysis")) {
                field.getValue().forEach(word -> query.add(field.getKey() + "=" + encoded(word)));
            }
        }
        return query.toString();
    }

    static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
