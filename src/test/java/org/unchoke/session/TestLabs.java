package org.unchoke.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Lab;
import org.unchoke.testing.tiny.TinyLab;

/** The catalogue with the tiny lab besides. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestLabs extends Labs {
    @Override
    public List<Lab> all() {
        List<Lab> labs = new ArrayList<>(super.all());
        labs.add(new TinyLab());
        return labs;
    }
}
