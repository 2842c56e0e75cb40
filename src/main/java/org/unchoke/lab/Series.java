package org.unchoke.lab;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Numbers in a row, to which one more may be added: a third of the memory that a list of objects takes. */
public final class Series extends AbstractList<Double> implements RandomAccess {
    private static final int FEW = 16;

    private double[] values;
    private int size;

    /** An empty one. */
    public Series() {
        values = new double[FEW];
    }

    private Series(double[] values) {
        this.values = values;
        this.size = values.length;
    }

    /** One that does not change with the other. */
    public static Series copyOf(List<Double> other) {
        return new Series(other instanceof Series series
                ? Arrays.copyOf(series.values, series.size)
                : other.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Adds a number at the end. */
    public void append(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    @Override
    public Double get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return values[index];
    }

    @Override
    public int size() {
        return size;
    }
}
