package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** For how long sessions are kept after they have ended. There is exactly one. */
@Entity
@Table(name = "retention")
public class Retention extends PanacheEntityBase {
    @Id
    public boolean id = true;

    /** {@code null} keeps them until somebody deletes them. */
    public Integer days;

    /** The one there is. */
    public static Retention only() {
        return findById(true);
    }
}
