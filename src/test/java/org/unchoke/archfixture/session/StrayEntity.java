package org.unchoke.archfixture.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity outside the store. */
@Entity
class StrayEntity {
    @Id
    long id;
}
